package org.watchkeeper.run.ui.walk;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Edit;

/// An edit as a difference: what the document says with "-", what was run with "+".
public final class DifferenceText extends VBox {
    public DifferenceText(Edit edit) {
        super();
        getStyleClass().add(RunStyles.DIFFERENCE);
        setAccessibleText(String.join("\n", edit.difference()));
        RunStyles.dress(this);
        edit.difference().forEach(line -> getChildren().add(line(line)));
    }

    private static Label line(String text) {
        var line = Words.prose(text);
        line.getStyleClass().addAll(Styles.MONO, text.startsWith("-") ? RunStyles.BEFORE : RunStyles.AFTER);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }
}
