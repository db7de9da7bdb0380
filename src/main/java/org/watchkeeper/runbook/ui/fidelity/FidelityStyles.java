package org.watchkeeper.runbook.ui.fidelity;

/// Style classes and ids of the fidelity report.
final class FidelityStyles {
    static final String GROUP = "wk-insight-head";
    static final String FOUND = "wk-found";
    static final String FIDELITY = "wk-fidelity";
    static final String HEAD = "wk-fidelity-head";
    static final String FOOT = "wk-fidelity-foot";
    static final String FILTERS = "wk-fidelity-filters";
    static final String SHARE = "wk-share";
    static final String SHIPPED = "wk-shipped";
    static final String TROUBLE = "wk-trouble";

    /// Ids, for tests and screen readers.
    static final String LIST_ID = "fidelity-list";
    static final String SHARE_ID = "fidelity-share";
    static final String UNDO_ID = "fidelity-undo";
    static final String COPY_ID = "fidelity-copy";
    static final String FILTER_ID = "fidelity-filter-";
    static final String ACCEPT_ID = "fidelity-accept";
    static final String CORRECT_ID = "fidelity-correct";
    static final String IGNORE_ID = "fidelity-ignore";
    static final String REOPEN_ID = "fidelity-reopen";
    static final String REASON_ID = "ignore-reason";
    static final String WHAT_ID = "correct-what";
    static final String FIELD_ID = "correct-field-";
    static final String WRITE_ID = "correct-write";

    private FidelityStyles() {}
}
