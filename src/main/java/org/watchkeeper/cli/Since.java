package org.watchkeeper.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// A time as it is said on the command line: `7d`, `24h` or `30m` ago, a date (its beginning in UTC), or a time with its zone.
final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([dhm])");

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([dhms])");

    private Since() {}

    static Instant of(String words, Instant now) {
        var ago = AGO.matcher(words);
        try {
            if (ago.matches()) {
                return now.minus(length(Long.parseLong(ago.group(1)), ago.group(2)));
            }
            return words.contains("T")
                    ? OffsetDateTime.parse(words).toInstant()
                    : LocalDate.parse(words).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException unclear) {
            throw new Misuse("This is no time", "--since " + words,
                    "Say 7d, 24h or 30m, a date such as 2026-11-21 (UTC), or 2026-11-21T02:00Z.");
        }
    }

    /// A length of time: `7d`, `24h`, `30m` or `10s`.
    static Duration length(String words, String option) {
        var length = LENGTH.matcher(words);
        if (!length.matches()) {
            throw new Misuse("This is no length of time", option + " " + words, "Say 7d, 24h, 30m or 10s.");
        }
        long number = Long.parseLong(length.group(1));
        return length.group(2).equals("s") ? Duration.ofSeconds(number) : length(number, length.group(2));
    }

    private static Duration length(long number, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
