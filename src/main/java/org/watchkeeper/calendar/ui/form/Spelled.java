package org.watchkeeper.calendar.ui.form;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.calendar.Length;

/// Lengths of time as people write them: "14 days", "2 h", "1 h 30 min".
final class Spelled {
    private static final Pattern PART = Pattern.compile("(\\d{1,4})\\s*(d|days?|h|hours?|m|min|minutes?)\\b\\s*");

    private Spelled() {}

    /// The length; none for what is none. An empty text is no length at all: zero.
    static Optional<Length> length(String text) {
        var rest = text.strip().toLowerCase(Locale.ROOT);
        var parts = PART.matcher(rest);
        int days = 0;
        var exact = Duration.ZERO;
        int at = 0;
        while (parts.find() && parts.start() == at) {
            int number = Integer.parseInt(parts.group(1));
            at = parts.end();
            switch (parts.group(2).charAt(0)) {
                case 'd' -> days += number;
                case 'h' -> exact = exact.plusHours(number);
                default -> exact = exact.plusMinutes(number);
            }
        }
        return at == rest.length() ? Optional.of(new Length(days, exact)) : Optional.empty();
    }

    /// As `length`, where days are 24 hours each.
    static Optional<Duration> exact(String text) {
        return length(text).map(found -> Duration.ofDays(found.days()).plus(found.exact()));
    }

    /// The words that are read as this length; empty for none.
    static String words(Length length) {
        var words = new StringBuilder();
        add(words, length.days(), "days");
        add(words, length.exact().toHours(), "h");
        add(words, length.exact().toMinutesPart(), "min");
        return words.toString().strip();
    }

    private static void add(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(count).append(' ').append(unit).append(' ');
        }
    }
}
