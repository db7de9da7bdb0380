package org.watchkeeper.change.ui.ask;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lengths of time as people type them and as documents write them.
public final class LengthText {
    private static final Pattern PARTS = Pattern
            .compile("(?:(\\d{1,4})\\s*(?:h|hours?))?\\s*(?:(\\d{1,5})\\s*(?:m|min|minutes?))?");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");
    private static final Pattern DOCUMENT = Pattern
            .compile("(?:(?:\\d{1,4})\\s*(?:-|–|to)\\s*)?(\\d{1,4})\\s*(minutes?|mins?|hours?|h)\\b");
    private static final int HOUR = 60;

    private LengthText() {}

    /// Reads `90` (minutes), `45 min`, `2 h`, `1h 30min` or ISO 8601; empty for anything else and for nothing.
    public static Optional<Duration> read(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        if (MINUTES.matcher(typed).matches()) {
            return positive(Duration.ofMinutes(Integer.parseInt(typed)));
        }
        var parts = PARTS.matcher(typed);
        if (!typed.isEmpty() && parts.matches()) {
            return positive(Duration.ofMinutes((long) number(parts.group(1)) * HOUR + number(parts.group(2))));
        }
        try {
            return positive(Duration.parse(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The longest that a document says in its own words ("5-15 minutes"); empty where it says none.
    public static Optional<Duration> ofDocument(String words) {
        var found = DOCUMENT.matcher(words.toLowerCase(Locale.ROOT));
        return found.find()
                ? positive(Duration.ofMinutes(
                        Long.parseLong(found.group(1)) * (found.group(2).startsWith("h") ? HOUR : 1)))
                : Optional.empty();
    }

    /// As `read` reads it: "1 h 30 min".
    public static String of(Duration length) {
        var hours = length.toHours() == 0 ? "" : length.toHours() + " h";
        var minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
        return (hours + " " + minutes).strip();
    }

    private static Optional<Duration> positive(Duration length) {
        return length.isPositive() ? Optional.of(length) : Optional.empty();
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
