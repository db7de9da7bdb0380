package org.watchkeeper.checklist.ui;

import java.util.Objects;

import javafx.scene.Parent;

/// Names of the style classes of `checklist.css`, ids, and the sheet itself.
final class ListStyles {
    static final String LINE = "list-line";
    static final String ITEM = "list-item";
    static final String ITEM_DONE = "list-item-done";
    static final String GROUP = "list-group";
    static final String SIDE = "list-side";
    static final String HEAD = "list-head";
    static final String FOOT = "list-foot";
    static final String PASS = "list-pass";
    static final String PASS_TEXT = "list-pass-text";
    static final String CONTEXT = "list-context";
    static final String CONTEXT_TITLE = "list-context-title";
    static final String COMMAND = "list-command";
    static final String LISTS_ID = "checklists";
    static final String ITEMS_ID = "checklist-items";
    static final String OPEN_ID = "checklists-open";
    static final String START_ID = "list-start-move";
    static final String IMPORT_ID = "list-import";
    static final String CONTEXT_ID = "checklist-context";
    static final String SILENCE_ID = "checklist-silence";
    static final String PASS_ID = "checklist-pass";
    static final String HOST_ID = "checklist-host";
    static final String GO_ID = "checklist-go";

    private ListStyles() {}

    /// Gives a screen the sheet.
    static void dress(Parent screen) {
        screen.getStylesheets()
                .add(Objects.requireNonNull(ListStyles.class.getResource("checklist.css")).toExternalForm());
    }
}
