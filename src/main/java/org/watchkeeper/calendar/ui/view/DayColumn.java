package org.watchkeeper.calendar.ui.view;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;

/// A day by the hour. Blackouts take its whole width; what they forbid stands on them, struck through.
final class DayColumn extends Pane {
    private static final int MINUTES = 24 * 60;
    private static final int LEAST = 28;
    private static final int STEP = 15;
    private static final int TWO_LINES = 50;
    private static final int LANES_OF_A_DAY = 8;
    private static final int LANES_OF_A_WEEK = 3;
    private static final int TITLE = 90;
    private static final double STRIPE = 20;
    private static final double NAME = 0.3;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final LocalDate day;
    private final boolean alone;
    private final Sight sight;
    private final Hand hand;
    private final Tooltip tooltip;
    private final Region ground = new Region();
    private final List<Region> lines = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Chip> chips = new ArrayList<>();
    private final Region now = new Region();

    /// Something at minutes of the day, from one part of the width to another.
    private record Placed(Region node, int from, int to, double left, double right) {}

    DayColumn(LocalDate day, boolean alone, Sight sight, Hand hand, Tooltip tooltip) {
        this.day = day;
        this.alone = alone;
        this.sight = sight;
        this.hand = hand;
        this.tooltip = tooltip;
        ground.getStyleClass().addAll(CalendarStyles.DAY, CalendarStyles.COLUMN);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            ground.getStyleClass().add(CalendarStyles.WEEKEND);
        }
        ground.setOnMouseClicked(_ -> sight.goTo(day));
        Drops.on(ground, hand, (_, event) -> at(event.getY()));
        getChildren().add(ground);
        for (int hour = 1; hour < 24; hour++) {
            var line = new Region();
            line.getStyleClass().add(CalendarStyles.HOUR_LINE);
            line.setMouseTransparent(true);
            lines.add(line);
        }
        getChildren().addAll(lines);
        fill(alone ? LANES_OF_A_DAY : LANES_OF_A_WEEK);
        now.getStyleClass().add(CalendarStyles.NOW_LINE);
        now.setVisible(day.equals(sight.today()));
        now.setMouseTransparent(true);
        getChildren().add(now);
        mark();
    }

    private LocalDateTime at(double y) {
        int minute = (int) (y / HoursView.HOUR * 60) / STEP * STEP;
        return day.atTime(LocalTime.ofSecondOfDay(Math.clamp(minute, 0, MINUTES - STEP) * 60L));
    }

    private void fill(int most) {
        var entries = sight.page().get().on(day);
        var closed = entries.stream().filter(entry -> entry.kind() == Kind.BLACKOUT).map(this::stretch).toList();
        closed.forEach(stretch -> add(stretch, 0, 1));
        // Beside the blackout's name there is room for what it forbids.
        double edge = closed.isEmpty() ? 0 : NAME;
        var plan = Lanes.of(entries.stream().filter(entry -> entry.kind() != Kind.BLACKOUT).map(this::stretch).toList(),
                most);
        plan.placed().forEach(each -> add(each.stretch(), edge + (1 - edge) * each.lane() / each.lanes(),
                edge + (1 - edge) * (each.lane() + 1.0) / each.lanes()));
        plan.more().forEach(this::count);
    }

    private Lanes.Stretch stretch(CalendarEntry entry) {
        int from = minute(entry.span().start(), false);
        int to = Math.max(minute(entry.span().end(), true), from + LEAST);
        return to > MINUTES
                ? new Lanes.Stretch(entry, Math.min(from, MINUTES - LEAST), MINUTES)
                : new Lanes.Stretch(entry, from, to);
    }

    /// The minute by the clock; what lies on another day is at the edge.
    private int minute(Instant moment, boolean end) {
        ZoneId zone = sight.zone().get();
        var local = LocalDateTime.ofInstant(moment, zone);
        if (local.toLocalDate().isBefore(day)) {
            return 0;
        }
        return local.toLocalDate().isAfter(day)
                ? end ? MINUTES : MINUTES - LEAST
                : (int) Duration.between(day.atStartOfDay(), local).toMinutes();
    }

    private void add(Lanes.Stretch stretch, double left, double right) {
        var entry = stretch.entry();
        var chip = new Chip(entry, words(stretch), sight, hand, tooltip);
        chip.getStyleClass().add(CalendarStyles.BLOCK);
        chip.setWrapText(stretch.to() - stretch.from() > 2 * LEAST);
        Drops.on(chip, hand, sight, (_, event) -> at(chip.getLayoutY() + event.getY()));
        chips.add(chip);
        put(new Placed(chip, stretch.from(), stretch.to(), left, right));
    }

    /// Its hours stand below it where there is room for two lines.
    private String words(Lanes.Stretch stretch) {
        var entry = stretch.entry();
        var zone = sight.zone().get();
        var remarks = Look.remarks(entry).isEmpty() ? "" : " · " + String.join(", ", Look.remarks(entry));
        boolean room = stretch.to() - stretch.from() >= TWO_LINES;
        return entry.title() + remarks + (room ? "\n" : "  ") + hours(entry, zone);
    }

    /// The end of what lasts for days is said with its day.
    private static String hours(CalendarEntry entry, ZoneId zone) {
        if (entry.kind() == Kind.BLACKOUT) {
            return "until " + UNTIL.format(entry.span().end().atZone(zone));
        }
        return Look.hours(entry, zone);
    }

    private void count(Lanes.More more) {
        var label = new Label("+" + more.count() + (alone ? " more" : ""));
        label.getStyleClass().addAll(CalendarStyles.MORE, CalendarStyles.COUNT, Styles.SMALL);
        label.setOnMouseClicked(_ -> hand.openDay(day));
        put(new Placed(label, more.from(), more.from() + LEAST, 0.6, 1));
    }

    private void put(Placed one) {
        placed.add(one);
        getChildren().add(one.node());
    }

    void mark() {
        ground.pseudoClassStateChanged(CalendarStyles.SELECTED, !alone && day.equals(sight.day().get()));
        chips.forEach(chip -> chip.mark(sight));
    }

    /// Whether something stands where a blackout has its name.
    private boolean isCovered(Placed one) {
        return one.node() instanceof Chip chip && chip.entry().kind() == Kind.BLACKOUT
                && placed.stream().anyMatch(other -> other.left() > 0 && other.from() < one.from() + TITLE
                        && other.to() > one.from());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double minute = HoursView.HOUR / 60;
        ground.resizeRelocate(0, 0, width, getHeight());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).resizeRelocate(0, Math.round((i + 1) * HoursView.HOUR), width - 1, 1);
        }
        for (var each : placed) {
            double left = 2 + each.left() * (width - 5);
            double right = 2 + each.right() * (width - 5);
            double height = Math.max(STRIPE, (each.to() - each.from()) * minute - 1);
            double wide = Math.round(right) - Math.round(left) - 1;
            if (each.node() instanceof Chip chip) {
                chip.fit(isCovered(each) ? wide * NAME : wide);
            }
            each.node().resizeRelocate(Math.round(left), Math.round(each.from() * minute), wide, Math.round(height));
        }
        int at = minute(sight.clock().instant(), false);
        now.resizeRelocate(0, Math.round(at * minute), width - 1, 2);
    }
}
