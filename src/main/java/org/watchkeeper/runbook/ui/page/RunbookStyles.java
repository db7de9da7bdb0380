package org.watchkeeper.runbook.ui.page;

/// Style classes and ids of the runbooks page alone.
public final class RunbookStyles {
    public static final String LIBRARY = "wk-library";
    public static final String LIBRARY_LINE = "wk-library-line";
    public static final String LIBRARY_HEAD = "wk-library-head";
    public static final String LIBRARY_CHOICES = "wk-library-choices";
    public static final String LIBRARY_NOTE = "wk-library-note";
    public static final String OVERDUE = "wk-overdue";
    public static final String SNIPPET = "wk-snippet";
    public static final String SNIPPET_FOUND = "wk-snippet-found";
    public static final String DOCUMENT = "wk-document";
    /// A document beside something else, without line numbers.
    static final String ASIDE = "wk-document-aside";
    public static final String DOCUMENT_HEAD = "wk-document-head";
    public static final String PIECE = "wk-piece";
    public static final String GUTTER = "wk-gutter";
    static final String PROSE = "wk-doc-prose";
    public static final String HEADING = "wk-doc-heading-";
    public static final String BOLD = "wk-doc-bold";
    static final String ITALIC = "wk-doc-italic";
    static final String INLINE_CODE = "wk-doc-code";
    static final String STRUCK = "wk-doc-struck";
    static final String LINK = "wk-doc-link";
    public static final String QUOTE = "wk-doc-quote";
    public static final String CODE_BOX = "wk-code-box";
    public static final String CODE_BEGINS = "wk-code-begins";
    public static final String CODE_ENDS = "wk-code-ends";
    public static final String CODE_LINE = "wk-code-line";
    public static final String CODE_MARK = "wk-code-mark";
    public static final String TABLE_CELL = "wk-doc-cell";
    public static final String TABLE_HEAD = "wk-doc-cell-head";
    public static final String RULE = "wk-doc-rule";
    public static final String INSIGHTS = "wk-insights";
    public static final String INSIGHT = "wk-insight";
    public static final String INSIGHT_HEAD = "wk-insight-head";
    public static final String PROCEDURE = "wk-insight-procedure";
    public static final String TABS = "wk-side-tabs";

    /// Ids, for tests and screen readers.
    public static final String SEARCH_ID = "runbooks-search";
    public static final String TAG_ID = "runbooks-tag";
    public static final String ORDER_ID = "runbooks-order";
    public static final String LIBRARY_ID = "runbooks-library";
    public static final String READING_ID = "runbooks-reading";
    public static final String DOCUMENT_ID = "runbooks-document";
    public static final String INSIGHTS_ID = "runbooks-insights";
    public static final String UNDERSTOOD_ID = "runbooks-understood";
    public static final String EDIT_ID = "runbooks-edit";
    public static final String PREVIEW_ID = "editor-preview";
    public static final String REPORT_ID = "runbooks-report";

    private RunbookStyles() {}
}
