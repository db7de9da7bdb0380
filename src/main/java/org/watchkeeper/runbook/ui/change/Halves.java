package org.watchkeeper.runbook.ui.change;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Two regions beside each other, each half as wide and as high as the higher one.
final class Halves extends GridPane {
    private static final double HALF = 50;

    Halves(Region left, Region right) {
        for (int column = 0; column < 2; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(HALF);
            getColumnConstraints().add(width);
        }
        left.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        right.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        addRow(0, left, right);
    }
}
