package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a place shows when there is nothing to show: why, and what to do about it.
public final class EmptyState extends StackPane {
    private static final int GAP = 8;
    private static final int PICTURE = 32;
    private static final int WIDTH = 440;

    private final javafx.scene.control.Label prose;

    public EmptyState(Icon icon, String title, String text, Node... actions) {
        getStyleClass().add(Styles.EMPTY_STATE);
        prose = Words.prose(text);
        prose.getStyleClass().add(Styles.MUTED);
        prose.setMaxWidth(WIDTH);
        var box = new VBox(GAP, icon.node(PICTURE), Words.heading(title), prose);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        if (actions.length > 0) {
            box.getChildren().add(row(actions));
        }
        getChildren().add(box);
    }

    /// Says something that may change meanwhile.
    public void describe(javafx.beans.value.ObservableValue<String> text) {
        prose.textProperty().bind(text);
    }

    private static HBox row(Node... actions) {
        var row = new HBox(GAP, actions);
        row.setAlignment(Pos.CENTER);
        row.setPadding(new javafx.geometry.Insets(GAP, 0, 0, 0));
        return row;
    }
}
