package org.watchkeeper.shell;

/// Style classes and ids of the window alone.
final class ShellStyles {
    static final String RAIL = "wk-rail";
    static final String RAIL_ITEM = "wk-rail-item";
    static final String RAIL_MARK = "wk-rail-mark";
    static final String TITLE_BAR = "wk-title-bar";
    static final String SEARCH_PILL = "wk-search-pill";
    static final String OPERATOR_CHIP = "wk-operator-chip";
    static final String PALETTE = "wk-palette";
    static final String PALETTE_SEARCH = "wk-palette-search";
    static final String PALETTE_ROW = "wk-palette-row";
    static final String PALETTE_FOOT = "wk-palette-foot";

    /// Ids, for tests and screen readers.
    static final String PALETTE_FIELD = "palette-field";
    static final String PALETTE_LIST = "palette-list";
    static final String RAIL_ID = "rail-";

    private ShellStyles() {}
}
