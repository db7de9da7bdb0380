package org.watchkeeper.calendar.ui.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;

/// A line of the timeline: bars where something touches the host, blackouts over its whole height.
final class TimelineRow extends Pane {
    private static final int DAYS = 7;
    private static final int WHOLE = DAYS * 24 * 60;
    private static final int LANES = 2;
    private static final double LEAST = 22;
    static final double EDGE = 12;
    private static final double COUNT = 34;
    private static final int STEP = 15;

    private final Page page;
    private final Sight sight;
    private final Hand hand;
    private final Tooltip tooltip;
    private final VBox name;
    private final List<Region> grounds = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    /// Minutes of the page, in a lane of so many.
    private record Bar(Region node, int from, int to, int lane, int lanes) {}

    TimelineRow(TimelineView.Line line, Sight sight, Hand hand, Tooltip tooltip) {
        this.page = sight.page().get();
        this.sight = sight;
        this.hand = hand;
        this.tooltip = tooltip;
        getStyleClass().add(CalendarStyles.TIMELINE_ROW);
        name = new VBox(2, Words.clipped(Words.strong(line.name())));
        line.stake().forEach(stake -> name.getChildren().add(Badge.of(stake)));
        for (int day = 0; day < DAYS; day++) {
            var ground = new Region();
            ground.getStyleClass().add(CalendarStyles.DAY);
            grounds.add(ground);
        }
        getChildren().addAll(grounds);
        getChildren().add(name);
        fill(line);
        // Before the entry itself hears of it: what is planned in it is planned for this line.
        addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> sight.line().set(line.hosts()));
        addEventFilter(DragEvent.DRAG_DROPPED, _ -> sight.line().set(line.hosts()));
        Drops.on(this, hand, (_, event) -> at(event.getX()));
    }

    private void fill(TimelineView.Line line) {
        // A bar is at least as wide as can be hit.
        int least = (int) Math.ceil(24 * 60 * LEAST / 120);
        var stretches = line.entries().stream().filter(entry -> entry.kind() != Kind.BLACKOUT)
                .map(entry -> new Lanes.Stretch(entry, minute(entry.span().start()),
                        Math.max(minute(entry.span().end()), minute(entry.span().start()) + least)))
                .toList();
        // What a blackout forbids stands on it.
        line.entries().stream().filter(entry -> entry.kind() == Kind.BLACKOUT).forEach(entry -> bar(
                new Lanes.Stretch(entry, minute(entry.span().start()), minute(entry.span().end())), 0, 1));
        var plan = Lanes.of(stretches, LANES);
        plan.placed().forEach(each -> bar(each.stretch(), each.lane(), LANES));
        plan.more().forEach(this::count);
    }

    private void bar(Lanes.Stretch stretch, int lane, int lanes) {
        var chip = new Chip(stretch.entry(), Chip.line(stretch.entry(), page), sight, hand, tooltip);
        if (lanes == 1) {
            chip.getStyleClass().add(CalendarStyles.BEHIND);
        }
        Drops.on(chip, hand, sight, (_, event) -> at(chip.getLayoutX() + event.getX()));
        put(new Bar(chip, stretch.from(), stretch.to(), lane, lanes));
    }

    private void count(Lanes.More more) {
        var label = new Label("+" + more.count());
        label.getStyleClass().addAll(CalendarStyles.MORE, CalendarStyles.COUNT, Styles.SMALL, Styles.MAY_TRUNCATE);
        put(new Bar(label, more.from(), more.from() + 4 * 60, 1, LANES));
    }

    private void put(Bar bar) {
        bars.add(bar);
        getChildren().add(bar.node());
    }

    /// The time at that place of the row, in steps of a quarter of an hour.
    private LocalDateTime at(double x) {
        double part = (x - TimelineView.NAME) / Math.max(1, getWidth() - TimelineView.NAME - EDGE);
        long steps = (long) (Math.clamp(part, 0, 1) * WHOLE / STEP);
        return first().plusMinutes(steps * STEP);
    }

    /// By the clocks of the calendar's zone, as the days above: a day on which they change is as wide as all others.
    private int minute(Instant moment) {
        return Math.clamp(Duration.between(first(), local(moment)).toMinutes(), 0, WHOLE);
    }

    private LocalDateTime first() {
        return page.span().start().atZone(page.zone()).toLocalDate().atStartOfDay();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, page.zone());
    }

    /// Whether something stands where a blackout has its name, along the lower half.
    private boolean isCovered(Bar one) {
        return one.lanes() == 1 && bars.stream().anyMatch(
                other -> other.lane() == 1 && other.from() < one.to() && other.to() > one.from());
    }

    @Override
    protected void layoutChildren() {
        double left = TimelineView.NAME;
        double width = getWidth() - left - EDGE;
        name.resizeRelocate(16, 6, TimelineView.NAME - 24, getHeight() - 8);
        for (int day = 0; day < DAYS; day++) {
            double from = DayHeads.at(day, DAYS, left, width);
            grounds.get(day).resizeRelocate(from, 0, DayHeads.at(day + 1, DAYS, left, width) - from, getHeight());
        }
        for (var bar : bars) {
            double height = (getHeight() - 4) / bar.lanes();
            double from = Math.round(left + bar.from() / (double) WHOLE * width);
            double least = bar.node() instanceof Chip ? LEAST : COUNT;
            double to = Math.max(from + least, Math.round(left + bar.to() / (double) WHOLE * width));
            if (bar.node() instanceof Chip chip) {
                chip.fit(isCovered(bar) ? LEAST : Math.min(to, left + width) - from);
            }
            bar.node().resizeRelocate(from, Math.round(2 + bar.lane() * height), Math.min(to, left + width) - from,
                    Math.round(height) - 2);
        }
    }
}
