package org.watchkeeper.drill.yaml;

import java.time.Duration;
import java.util.regex.Pattern;

/// Durations as people write them: `700ms`, `3s`, `2m`; empty is none.
final class Durations {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    private Durations() {}

    static Duration of(String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no duration: expected 700ms, 3s or 2m");
        }
        var count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
