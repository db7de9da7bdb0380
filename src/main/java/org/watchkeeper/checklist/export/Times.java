package org.watchkeeper.checklist.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.watchkeeper.checklist.Due;

/// Times as people read them; a time always names its zone.
public final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

    private Times() {}

    public static String at(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone)).replace(" Z", " UTC");
    }

    /// "2026-11-19 02:00 UTC", or from when to when.
    public static String due(Due due, ZoneId zone) {
        return due.from().equals(due.to())
                ? at(due.to(), zone)
                : at(due.from(), zone) + " to " + at(due.to(), zone);
    }
}
