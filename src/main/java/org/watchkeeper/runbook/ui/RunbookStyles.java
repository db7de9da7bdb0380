package org.watchkeeper.runbook.ui;

/// Style classes and ids of the runbooks page alone.
final class RunbookStyles {
    static final String LIBRARY = "wk-library";
    static final String LIBRARY_LINE = "wk-library-line";
    static final String LIBRARY_HEAD = "wk-library-head";
    static final String LIBRARY_CHOICES = "wk-library-choices";
    static final String OVERDUE = "wk-overdue";
    static final String SNIPPET = "wk-snippet";
    static final String SNIPPET_FOUND = "wk-snippet-found";
    static final String DOCUMENT = "wk-document";
    static final String DOCUMENT_HEAD = "wk-document-head";
    static final String PIECE = "wk-piece";
    static final String GUTTER = "wk-gutter";
    static final String PROSE = "wk-doc-prose";
    static final String HEADING = "wk-doc-heading-";
    static final String BOLD = "wk-doc-bold";
    static final String ITALIC = "wk-doc-italic";
    static final String INLINE_CODE = "wk-doc-code";
    static final String STRUCK = "wk-doc-struck";
    static final String LINK = "wk-doc-link";
    static final String QUOTE = "wk-doc-quote";
    static final String CODE_BOX = "wk-code-box";
    static final String CODE_BEGINS = "wk-code-begins";
    static final String CODE_ENDS = "wk-code-ends";
    static final String CODE_LINE = "wk-code-line";
    static final String CODE_MARK = "wk-code-mark";
    static final String TABLE_CELL = "wk-doc-cell";
    static final String TABLE_HEAD = "wk-doc-cell-head";
    static final String RULE = "wk-doc-rule";
    static final String INSIGHTS = "wk-insights";
    static final String INSIGHT = "wk-insight";
    static final String INSIGHT_HEAD = "wk-insight-head";
    static final String PROCEDURE = "wk-insight-procedure";
    static final String TABS = "wk-side-tabs";

    /// Ids, for tests and screen readers.
    static final String SEARCH_ID = "runbooks-search";
    static final String TAG_ID = "runbooks-tag";
    static final String ORDER_ID = "runbooks-order";
    static final String LIBRARY_ID = "runbooks-library";
    static final String DOCUMENT_ID = "runbooks-document";
    static final String INSIGHTS_ID = "runbooks-insights";
    static final String UNDERSTOOD_ID = "runbooks-understood";
    static final String EDIT_ID = "runbooks-edit";
    static final String PREVIEW_ID = "editor-preview";
    static final String REPORT_ID = "runbooks-report";

    private RunbookStyles() {}
}
