package org.watchkeeper.runbook.ui.change;

/// Style classes and ids of what changed.
public final class ChangeStyles {
    static final String BANNER = "wk-change-banner";
    static final String HEADS = "wk-change-heads";
    static final String LIST = "wk-change-list";
    static final String ROW = "wk-change-row";
    static final String HALF = "wk-change-half";
    static final String GONE = "wk-change-gone";
    static final String COME = "wk-change-come";
    static final String VOID = "wk-change-void";
    static final String FOLDED = "wk-change-folded";
    static final String TEXT = "wk-change-text";
    static final String WORD = "wk-change-word";
    static final String DIFFERENCE = "wk-change-difference";

    /// Ids, for tests and screen readers.
    public static final String LOOK_ID = "changes-look";
    public static final String ACCEPT_ID = "changes-accept";
    public static final String ROWS_ID = "changes-rows";
    public static final String BANNER_ID = "changes-banner";

    private ChangeStyles() {}
}
