package org.watchkeeper.calendar.ui.view;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;

/// A month, week below week. Only as many entries are made as find room, so that 5,000 cost no more than 50.
public final class MonthView implements Drawn {
    private final Sight sight;
    private final Hand hand;
    private final Tooltip tooltip = new Tooltip();
    private final List<WeekRow> rows = new ArrayList<>();
    private final VBox weeks = new VBox() {
        @Override
        protected void layoutChildren() {
            rows.forEach(row -> row.fill(WeekRow.room(getHeight() / rows.size())));
            super.layoutChildren();
        }
    };
    private final BorderPane pane = new BorderPane(weeks);

    public MonthView(Sight sight, Hand hand) {
        this.sight = sight;
        this.hand = hand;
        pane.setTop(head());
    }

    private static Region head() {
        var head = new HBox();
        head.getStyleClass().add(CalendarStyles.HEAD);
        for (var day : DayOfWeek.values()) {
            var name = new Label(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            name.setMaxWidth(Double.MAX_VALUE);
            name.setPrefWidth(1);
            HBox.setHgrow(name, Priority.ALWAYS);
            head.getChildren().add(name);
        }
        return head;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void draw() {
        rows.clear();
        var day = sight.day().get();
        for (var monday = Shape.MONTH.from(day); monday
                .isBefore(Shape.MONTH.until(day)); monday = monday.plusWeeks(1)) {
            var row = new WeekRow(monday, sight, hand, tooltip);
            VBox.setVgrow(row, Priority.ALWAYS);
            row.setPrefHeight(1);
            rows.add(row);
        }
        weeks.getChildren().setAll(rows);
    }

    @Override
    public void mark() {
        rows.forEach(WeekRow::mark);
    }
}
