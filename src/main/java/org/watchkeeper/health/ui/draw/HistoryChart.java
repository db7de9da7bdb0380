package org.watchkeeper.health.ui.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.ui.draw.Colours.Paper;
import org.watchkeeper.health.ui.tile.Figure;
import org.watchkeeper.health.ui.tile.Limits;

/// What was read over time: the number as a line with its limits, below it the state; without a number the state alone. Where
/// nothing was read there is nothing: no line is drawn over a gap.
public final class HistoryChart extends Pane {
    private static final double HEIGHT = 168;
    private static final double LEFT = 64;
    private static final double RIGHT = 8;
    private static final double TOP = 10;
    private static final double STRIP = 12;
    private static final double FOOT = 22;
    /// Of a strip alone, with its times.
    private static final double LOW = STRIP + FOOT + 8;
    private static final int TICKS = 4;
    private static final int GAPS = 5;
    private static final double SHARE = 100;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final Typeface SMALL = Typeface.plain(11);

    private final ZoneId zone;
    private final Canvas canvas = new Canvas();
    private final Colours colours = new Colours(this::requestLayout);
    private List<Reading> readings = List.of();
    private Limits limits = new Limits(java.util.Optional.empty(), java.util.Optional.empty());
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH.plusSeconds(1);
    private String words = "reading…";

    public HistoryChart(ZoneId zone) {
        this.zone = zone;
        reach(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(colours, canvas);
    }

    private void reach(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /// Readings in `[from, until)`, oldest first.
    public void show(List<Reading> read, Limits of, Instant begin, Instant end) {
        readings = List.copyOf(read);
        limits = of;
        from = begin;
        until = end;
        words = read.isEmpty() ? "Nothing is kept of this time." : "";
        reach(read.isEmpty() || hasNumbers() ? HEIGHT : LOW);
        setAccessibleText(read.isEmpty()
                ? words
                : read.size() + " readings kept, from "
                        + HOUR.format(begin.atZone(zone)) + " on");
        requestLayout();
    }

    private boolean hasNumbers() {
        return readings.stream().anyMatch(reading -> reading.value().isPresent());
    }

    /// Says something instead.
    public void say(String text) {
        readings = List.of();
        reach(HEIGHT);
        words = text;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var brush = new Brush(canvas.getGraphicsContext2D());
        brush.clear(getWidth(), getHeight());
        if (readings.isEmpty()) {
            frame(brush);
            brush.text(words, LEFT + 12, HEIGHT / 2 - 12, getWidth() - LEFT - 24, SMALL, colours.of(Paper.MUTED));
            return;
        }
        times(brush);
        strip(brush);
        if (hasNumbers()) {
            frame(brush);
            curve(brush, readings.stream().filter(reading -> reading.value().isPresent()).toList());
        }
    }

    private void frame(Brush brush) {
        brush.frame(LEFT, TOP, getWidth() - LEFT - RIGHT, floor() - TOP, 0, colours.of(Paper.LINE));
    }

    /// Numbers stand left of the line, where there are any.
    private double left() {
        return hasNumbers() ? LEFT : 0;
    }

    private double floor() {
        return getHeight() - FOOT - STRIP - 4;
    }

    private double x(Instant at) {
        double share = (double) Duration.between(from, at).toMillis() / Duration.between(from, until).toMillis();
        return left() + (getWidth() - left() - RIGHT) * share;
    }

    private void times(Brush brush) {
        var span = Duration.between(from, until);
        var form = span.toDays() > 2 ? DAY : HOUR;
        for (int at = 0; at <= TICKS; at++) {
            var when = from.plus(span.multipliedBy(at).dividedBy(TICKS));
            var text = form.format(when.atZone(zone));
            double width = SMALL.width(text);
            double x = Math.clamp(x(when) - width / 2, left(), getWidth() - RIGHT - width);
            brush.text(text, x, getHeight() - 9, width + 1, SMALL, colours.of(Paper.MUTED));
        }
    }

    /// One block for each reading, as long as it counts: until the next one, or until it would have been due several times.
    private void strip(Brush brush) {
        var usual = usual();
        double y = floor() + 4;
        for (int at = 0; at < readings.size(); at++) {
            var reading = readings.get(at);
            var end = at + 1 < readings.size() ? readings.get(at + 1).at() : until;
            var most = reading.at().plus(usual.multipliedBy(GAPS));
            double begin = x(reading.at());
            double width = Math.max(1, x(end.isAfter(most) ? reading.at().plus(usual) : end) - begin);
            boolean isBad = reading.level() != Level.OK;
            brush.box(begin, isBad ? y : y + STRIP / 2, width, isBad ? STRIP : STRIP / 2, 0, colour(reading.level()));
        }
    }

    private Duration usual() {
        if (readings.size() < 2) {
            return Duration.ofMinutes(1);
        }
        var gaps = java.util.stream.IntStream.range(1, readings.size())
                .mapToObj(at -> Duration.between(readings.get(at - 1).at(), readings.get(at).at())).sorted().toList();
        return gaps.get(gaps.size() / 2);
    }

    private Color colour(Level level) {
        return colours.of(Sparkline.look(level)).full();
    }

    private void curve(Brush brush, List<Reading> numbers) {
        var values = numbers.stream().mapToDouble(reading -> reading.value().orElse(0)).summaryStatistics();
        double room = Math.max((values.getMax() - values.getMin()) * 0.15, Math.max(Math.abs(values.getMax()) * 0.05,
                1e-9));
        double least = values.getMin() >= 0 ? Math.max(0, values.getMin() - room) : values.getMin() - room;
        boolean isShare = numbers.getLast().unit().equals("%") && values.getMax() <= SHARE;
        double most = isShare ? Math.min(SHARE, values.getMax() + room) : values.getMax() + room;
        var unit = numbers.getLast().unit();
        label(brush, Figure.words(most, unit), TOP + 6);
        label(brush, Figure.words(least, unit), floor() - 6);
        limits.critical().ifPresent(at -> limit(brush, at.number(), least, most, Look.CRITICAL));
        limits.warning().ifPresent(at -> limit(brush, at.number(), least, most, Look.WARNING));
        line(brush, numbers, least, most);
    }

    private void label(Brush brush, String text, double y) {
        brush.textTo(text, LEFT - 6, y, SMALL, colours.of(Paper.MUTED));
    }

    private double y(double value, double least, double most) {
        return floor() - (floor() - TOP) * (value - least) / (most - least);
    }

    private void limit(Brush brush, double at, double least, double most, Look look) {
        if (at <= least || at >= most) {
            return;
        }
        double y = Math.rint(y(at, least, most)) + 0.5;
        var on = brush.on();
        on.save();
        on.setLineDashes(4, 4);
        on.setLineWidth(1);
        on.setStroke(colours.of(look).full());
        on.strokeLine(LEFT, y, getWidth() - RIGHT, y);
        on.restore();
    }

    private void line(Brush brush, List<Reading> numbers, double least, double most) {
        var usual = usual().multipliedBy(GAPS);
        var on = brush.on();
        on.setStroke(colours.of(Paper.RING));
        on.setLineWidth(1.5);
        on.beginPath();
        Instant before = Instant.MIN;
        for (var reading : numbers) {
            double x = x(reading.at());
            double y = y(reading.value().orElse(0), least, most);
            if (before.equals(Instant.MIN) || Duration.between(before, reading.at()).compareTo(usual) > 0) {
                on.moveTo(x, y);
                on.lineTo(x + 0.01, y);
            } else {
                on.lineTo(x, y);
            }
            before = reading.at();
        }
        on.stroke();
    }
}
