package org.watchkeeper.run.ui.walk;

import java.util.Objects;

import javafx.scene.Parent;

/// Names of the style classes of `run.css`, and the sheet itself.
public final class RunStyles {
    public static final String COMMAND = "run-command";
    public static final String CODE_TEXT = "run-code-text";
    public static final String FOUND = "run-found-words";
    public static final String VALUE = "run-value";
    static final String REFUSED = "run-refused";
    public static final String BAR = "run-bar";
    public static final String BAR_LINE = "run-bar-line";
    static final String STORE_AWAY = "run-store-away";
    public static final String RAIL = "run-rail";
    public static final String RAIL_STEP = "run-rail-step";
    public static final String RAIL_CURRENT = "run-rail-current";
    public static final String RAIL_NUMBER = "run-rail-number";
    public static final String CHIP = "run-chip";
    public static final String STEP = "run-step";
    public static final String BANNER = "run-banner";
    public static final String LAST_LINES = "run-last-lines";
    public static final String CONTEXT = "run-context";
    public static final String ACTIONS = "run-actions";
    public static final String LOG = "run-log";
    public static final String STEPPER = "run-stepper";
    public static final String STEPPER_NOW = "run-stepper-now";
    public static final String STEPPER_DONE = "run-stepper-done";
    public static final String CHOICE = "run-choice";
    public static final String CHOSEN = "run-chosen";
    public static final String SHEET_PAGE = "run-page";
    public static final String PREVIEW = "run-preview";
    public static final String STEP_COMMAND = "run-step-command";
    public static final String DIFFERENCE = "run-difference";
    public static final String BEFORE = "run-before";
    public static final String AFTER = "run-after";
    public static final String SECTION = "run-section";
    public static final String MATRIX_ROW = "run-matrix-row";
    public static final String MATRIX_HEAD = "run-matrix-head";

    /// Ids, for tests and screen readers.
    public static final String TARGETS_ID = "run-targets";

    private RunStyles() {}

    /// Gives a screen the sheet.
    public static void dress(Parent screen) {
        screen.getStylesheets().add(Objects.requireNonNull(RunStyles.class.getResource("run.css")).toExternalForm());
    }
}
