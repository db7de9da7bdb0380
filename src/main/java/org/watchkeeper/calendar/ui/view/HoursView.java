package org.watchkeeper.calendar.ui.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;

/// A week, or a day, by the hour of the calendar's zone. What is at the same time stands side by side, as far as it can be read.
public final class HoursView implements Drawn {
    static final double HOUR = 44;
    private static final double GUTTER = 56;
    private static final int HOURS = 24;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    private final Sight sight;
    private final Hand hand;
    private final Shape shape;
    private final Tooltip tooltip = new Tooltip();
    private final List<DayColumn> columns = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final DayHeads head = new DayHeads(new Region(), GUTTER, 0);
    private final Pane grid = new Pane() {
        @Override
        protected void layoutChildren() {
            arrange(getWidth());
        }
    };
    private final ScrollPane scroll = new ScrollPane(grid);
    private final BorderPane pane = new BorderPane(scroll);
    private LocalDate shown = LocalDate.MIN;
    private double top;

    /// `shape` is WEEK or DAY.
    public HoursView(Shape shape, Sight sight, Hand hand) {
        this.shape = shape;
        this.sight = sight;
        this.hand = hand;
        pane.setTop(head);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        // Only the first layout counts: whoever scrolled stays there when the window grows.
        scroll.viewportBoundsProperty().subscribe((before, bounds) -> {
            if (before.getHeight() == 0) {
                toTop(bounds.getHeight());
            }
        });
        grid.setMinHeight(HOURS * HOUR);
        grid.setPrefHeight(HOURS * HOUR);
        for (int hour = 0; hour < HOURS; hour++) {
            var label = new Label("%02d:00".formatted(hour));
            label.getStyleClass().addAll(CalendarStyles.HOUR, Styles.SMALL, Styles.MUTED);
            hours.add(label);
        }
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void draw() {
        columns.clear();
        var day = sight.day().get();
        shape.from(day).datesUntil(shape.until(day))
                .forEach(each -> columns.add(new DayColumn(each, shape == Shape.DAY, sight, hand, tooltip)));
        head.show(shape.from(day).datesUntil(shape.until(day)).map(this::name).toList());
        grid.getChildren().setAll(hours);
        grid.getChildren().addAll(columns);
        toFirst(shape.from(day));
    }

    private Region name(LocalDate day) {
        var name = new Label(NAME.format(day));
        name.pseudoClassStateChanged(CalendarStyles.TODAY, day.equals(sight.today()));
        name.getStyleClass().add(CalendarStyles.DAY_NUMBER);
        var box = new HBox(name);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setOnMouseClicked(_ -> sight.goTo(day));
        return box;
    }

    /// To an hour before the first thing that begins in these days, once for each page.
    private void toFirst(LocalDate first) {
        if (shown.equals(first)) {
            return;
        }
        shown = first;
        var earliest = sight.page().get().entries().stream()
                .filter(entry -> !entry.span().start().isBefore(sight.page().get().span().start()))
                .filter(entry -> entry.kind() != CalendarEntry.Kind.JOB)
                .map(entry -> LocalTime.ofInstant(entry.span().start(), sight.zone().get()))
                .min(LocalTime::compareTo).orElse(LocalTime.of(8, 0));
        top = Math.max(0, earliest.getHour() - 1) * HOUR;
        toTop(scroll.getViewportBounds().getHeight());
    }

    /// As far as the page can be scrolled in a view of that height; one that is not laid out yet comes to it when it is.
    private void toTop(double height) {
        double over = HOURS * HOUR - height;
        if (height > 0) {
            scroll.setVvalue(over > 0 ? Math.min(1, top / over) : 0);
        }
    }

    private void arrange(double width) {
        for (int hour = 0; hour < HOURS; hour++) {
            hours.get(hour).autosize();
            hours.get(hour).relocate(8, hour * HOUR + (hour == 0 ? 0 : -8));
        }
        head.over(width);
        for (int i = 0; i < columns.size(); i++) {
            double left = DayHeads.at(i, columns.size(), GUTTER, width - GUTTER);
            columns.get(i).resizeRelocate(left, 0,
                    DayHeads.at(i + 1, columns.size(), GUTTER, width - GUTTER) - left, HOURS * HOUR);
        }
    }

    @Override
    public void mark() {
        columns.forEach(DayColumn::mark);
    }
}
