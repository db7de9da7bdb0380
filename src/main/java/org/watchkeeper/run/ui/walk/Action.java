package org.watchkeeper.run.ui.walk;

import java.util.Locale;

import javafx.scene.input.KeyCode;

import org.watchkeeper.fx.Icon;

/// What an operator can do in a walk: the button's verb and the key. An ellipsis says that a question follows.
public enum Action {
    RUN_STEP("Run step", Icon.PLAY, KeyCode.ENTER), RUN_TO_GATE("Run to next gate", Icon.NEXT, KeyCode.G), RETRY(
            "Retry",
            Icon.RETRY, KeyCode.R), EDIT("Edit and retry…", Icon.EDIT, KeyCode.E), SKIP("Skip…", Icon.SKIP,
                    KeyCode.S), BY_HAND("Done by hand…", Icon.HAND, KeyCode.H), PAUSE("Pause", Icon.PAUSE,
                            KeyCode.P), RESUME("Resume", Icon.PLAY, KeyCode.P), STOP("Stop…", Icon.STOP,
                                    KeyCode.X), RECONNECT("Reconnect now", Icon.CONNECTED, KeyCode.C), GIVE_UP(
                                            "Give up…", Icon.UNKNOWN, KeyCode.U), ROLL_BACK("Roll back from here…",
                                                    Icon.BACK, KeyCode.B), TAKE_UP(
                                                            "Take up here", Icon.PLAY,
                                                            KeyCode.T), HAND_OVER("Hand over…", Icon.OPERATOR,
                                                                    KeyCode.O), FINISH("Close the run…", Icon.OK_CIRCLE,
                                                                            KeyCode.Q), RECORD("The record", Icon.FILE,
                                                                                    KeyCode.Q);

    private final String verb;
    private final Icon icon;
    private final KeyCode key;

    Action(String verb, Icon icon, KeyCode key) {
        this.verb = verb;
        this.icon = icon;
        this.key = key;
    }

    public String verb() {
        return verb;
    }

    public Icon icon() {
        return icon;
    }

    public KeyCode key() {
        return key;
    }

    /// The key as it is written on a button.
    public String keyWord() {
        return key == KeyCode.ENTER ? "⏎" : key.getName();
    }

    /// The id of its button.
    public String id() {
        return "walk-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
