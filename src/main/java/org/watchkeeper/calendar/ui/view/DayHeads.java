package org.watchkeeper.calendar.ui.view;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.watchkeeper.calendar.ui.entry.CalendarStyles;

/// The names of days above what is drawn of them, each exactly as wide as its column: `left` is what stands beside the columns, `edge` what
/// is free behind the last.
final class DayHeads extends Pane {
    private final double left;
    private final double edge;
    private final Region corner;
    private final List<Region> days = new ArrayList<>();
    private double below;

    DayHeads(Region corner, double left, double edge) {
        super();
        this.corner = corner;
        this.left = left;
        this.edge = edge;
        getStyleClass().add(CalendarStyles.HEAD);
        getChildren().add(corner);
    }

    void show(List<Region> names) {
        days.clear();
        days.addAll(names);
        getChildren().setAll(corner);
        getChildren().addAll(days);
    }

    /// How wide that is, which they stand above.
    void over(double width) {
        if (below != width) {
            below = width;
            requestLayout();
        }
    }

    /// Where column `number` of so many begins, in what is as wide as that.
    static double at(int number, int of, double from, double width) {
        return Math.round(from + number * width / Math.max(1, of));
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = getManagedChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
        return Math.ceil(snappedTopInset() + most + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double width = (below > 0 ? below : getWidth()) - left - edge;
        corner.resizeRelocate(0, top, left, height);
        for (int i = 0; i < days.size(); i++) {
            double from = at(i, days.size(), left, width);
            days.get(i).resizeRelocate(from, top, at(i + 1, days.size(), left, width) - from, height);
        }
    }
}
