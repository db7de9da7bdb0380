package org.watchkeeper.host.ui.bring;

/// Style classes and ids of the import alone.
final class BringStyles {
    static final String LINE = "wk-host-line";
    static final String DETAIL = "wk-host-detail";
    static final String DROP = "wk-drop";

    /// Ids, for tests and screen readers.
    static final String FILE = "bring-file";
    static final String READ = "bring-read";
    static final String APPLY = "bring-apply";
    static final String LIST = "bring-list";
    static final String OTHERS = "bring-others";

    private BringStyles() {}
}
