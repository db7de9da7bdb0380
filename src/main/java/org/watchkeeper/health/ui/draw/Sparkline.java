package org.watchkeeper.health.ui.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.ui.tile.Limits;

/// The last readings in a box: as a line, broken where readings are missing, or as a strip of their states.
record Sparkline(GraphicsContext on, double x, double y, double width, double height) {
    private static final double DOT = 2;
    private static final int FEWEST = 2;
    private static final int GAP = 3;
    private static final double ROOM = 0.1;

    /// `limits` are drawn where the readings come near them.
    void line(List<Vital.Sample> recent, Limits limits, Color colour, Color limit) {
        var samples = recent.stream().filter(sample -> sample.value().isPresent())
                .map(sample -> new Point(sample.at(), sample.value().getAsDouble())).toList();
        if (samples.size() < FEWEST) {
            return;
        }
        var scale = Scale.of(samples);
        var usual = usual(samples);
        limits.highest().filter(at -> scale.holds(at.number())).ifPresent(at -> dashes(y(scale, at.number()), limit));
        on.setStroke(colour);
        on.setLineWidth(1.5);
        on.beginPath();
        for (int at = 0; at < samples.size(); at++) {
            var sample = samples.get(at);
            double px = x(samples, sample);
            double py = y(scale, sample.value());
            boolean isBroken = at == 0 || Duration.between(samples.get(at - 1).at(), sample.at())
                    .compareTo(usual.multipliedBy(GAP)) > 0;
            if (isBroken) {
                on.moveTo(px, py);
            } else {
                on.lineTo(px, py);
            }
        }
        on.stroke();
        var last = samples.getLast();
        on.setFill(colour);
        on.fillOval(x(samples, last) - DOT, y(scale, last.value()) - DOT, 2 * DOT, 2 * DOT);
    }

    private void dashes(double at, Color colour) {
        on.save();
        on.setStroke(colour);
        on.setLineWidth(1);
        on.setLineDashes(3, 3);
        on.strokeLine(x, Math.rint(at) + 0.5, x + width, Math.rint(at) + 0.5);
        on.restore();
    }

    /// A number at a time.
    private record Point(Instant at, double value) {}

    private double x(List<Point> samples, Point sample) {
        double all = Math.max(1, Duration.between(samples.getFirst().at(), samples.getLast().at()).toMillis());
        return x + width * Duration.between(samples.getFirst().at(), sample.at()).toMillis() / all;
    }

    private double y(Scale scale, double value) {
        return y + height * (1 - scale.share(value));
    }

    /// How far apart readings mostly are.
    private static Duration usual(List<Point> samples) {
        var gaps = java.util.stream.IntStream.range(1, samples.size())
                .mapToObj(at -> Duration.between(samples.get(at - 1).at(), samples.get(at).at())).sorted().toList();
        return gaps.get(gaps.size() / 2);
    }

    /// One mark for each of the last readings, the newest at the right; what is worse is taller.
    void strip(List<Vital.Sample> samples, Colours colours) {
        double step = 5;
        int most = (int) (width / step);
        var last = samples.subList(Math.max(0, samples.size() - most), samples.size());
        double from = x + width - last.size() * step;
        for (int at = 0; at < last.size(); at++) {
            var level = last.get(at).level();
            double tall = level == Level.OK ? height * 0.5 : height;
            on.setFill(colours.of(look(level)).full());
            on.fillRect(from + at * step + 1, y + height - tall, step - 1, tall);
        }
    }

    static Look look(Level level) {
        return switch (level) {
            case OK -> Look.OK;
            case UNKNOWN -> Look.UNKNOWN;
            case WARNING -> Look.WARNING;
            case CRITICAL -> Look.CRITICAL;
        };
    }

    /// From the least to the most, with some room.
    private record Scale(double least, double most) {
        static Scale of(List<Point> samples) {
            var values = samples.stream().mapToDouble(Point::value).summaryStatistics();
            double room = Math.max((values.getMax() - values.getMin()) * ROOM,
                    Math.max(Math.abs(values.getMax()) * 0.02, 1e-9));
            return new Scale(values.getMin() - room, values.getMax() + room);
        }

        double share(double value) {
            return (value - least) / (most - least);
        }

        boolean holds(double value) {
            return value > least && value < most;
        }
    }
}
