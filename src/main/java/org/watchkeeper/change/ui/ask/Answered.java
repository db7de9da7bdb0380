package org.watchkeeper.change.ui.ask;

import javafx.scene.control.Label;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;

/// Where the answer to "next that fits" stands: nothing before it is asked.
public final class Answered {
    public static final String ID = "change-fit-answer";

    private Answered() {}

    public static Label label() {
        var label = Words.prose("");
        label.setId(ID);
        label.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
