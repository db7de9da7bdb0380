package org.watchkeeper.health.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Reading;

/// What is left of many readings: how many said what, and the lowest, highest and mean number. `numbers` is how many had one.
record Span(long began, List<Integer> levels, int numbers, double low, double high, double total) {
    Span {
        levels = List.copyOf(levels);
    }

    static Span of(Block block) {
        var levels = new ArrayList<>(Collections.nCopies(Level.values().length, 0));
        int numbers = 0;
        double low = 0;
        double high = 0;
        double total = 0;
        for (var reading : block.readings()) {
            levels.set(reading.level().ordinal(), levels.get(reading.level().ordinal()) + 1);
            if (reading.value().isPresent() && Double.isFinite(reading.value().getAsDouble())) {
                double value = reading.value().getAsDouble();
                low = numbers == 0 ? value : Math.min(low, value);
                high = numbers == 0 ? value : Math.max(high, value);
                total += value;
                numbers++;
            }
        }
        return new Span(block.began(), levels, numbers, low, high, total);
    }

    static Span of(ResultSet row) throws SQLException {
        return new Span(row.getLong("began"), List.of(row.getInt("ok"), row.getInt("unknown"), row.getInt("warning"),
                row.getInt("critical")), row.getInt("numbers"), row.getDouble("low"), row.getDouble("high"),
                row.getDouble("total"));
    }

    int count(Level level) {
        return levels.get(level.ordinal());
    }

    /// As one reading: the worst that was said, and the mean.
    Reading reading(String unit) {
        var mean = numbers == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / numbers);
        return new Reading(Instant.ofEpochSecond(began), worst(), mean, unit, words(unit), "", Duration.ZERO);
    }

    private Level worst() {
        for (int index = levels.size() - 1; index > 0; index--) {
            if (levels.get(index) > 0) {
                return Level.values()[index];
            }
        }
        return Level.OK;
    }

    private String words(String unit) {
        var parts = new ArrayList<String>();
        int all = 0;
        for (var level : Level.values()) {
            all += count(level);
            if (count(level) > 0) {
                parts.add(count(level) + " " + level.word());
            }
        }
        var range = numbers == 0 ? "" : String.format(Locale.ROOT, "; %s to %s %s", plain(low), plain(high), unit);
        return (all + " readings: " + String.join(", ", List.copyOf(parts)) + range).strip();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
