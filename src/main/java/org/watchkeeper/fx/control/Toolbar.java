package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of controls above content: some at its left end, some at its right end.
public final class Toolbar extends HBox {
    private static final int GAP = 8;

    private final Region spring = new Region();

    public Toolbar(Node... leading) {
        super(GAP, leading);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(Styles.TOOLBAR);
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().add(spring);
    }

    /// Adds controls at the right end.
    public Toolbar trailing(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }
}
