package org.watchkeeper.calendar.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.kernel.Operator;

/// The windows and blackouts of the practice documents.
public final class Nights {
    public static final ZoneId UTC = ZoneId.of("UTC");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    public static final Operator ADA = new Operator("ada");

    private Nights() {}

    /// First Saturday 02:00-04:00 UTC.
    public static Window firstSaturday() {
        return window("First Saturday", "FREQ=MONTHLY;BYDAY=1SA", "2026-01-03T02:00", "PT2H");
    }

    /// Sundays 02:00-06:00 UTC.
    public static Window sundays() {
        return window("Primary", "FREQ=WEEKLY;BYDAY=SU", "2026-01-04T02:00", "PT4H");
    }

    /// Wednesdays 02:00-04:00 UTC, if needed.
    public static Window wednesdays() {
        return window("Secondary", "FREQ=WEEKLY;BYDAY=WE", "2026-01-07T02:00", "PT2H")
                .with(Window.Terms.USUAL.with(Window.Standing.TENTATIVE));
    }

    /// The last day of each month, UTC.
    public static Blackout monthEnd() {
        return new Blackout(id("Month-end"), "Month-end",
                Series.every("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDateTime.parse("2026-01-31T00:00"), Length.parse("P1D"),
                        UTC),
                "The books are closed", Scope.EVERYTHING, Ruling.Source.NONE);
    }

    public static Window window(String name, String rrule, String start, String length) {
        return new Window(id(name), name,
                Series.every(rrule, LocalDateTime.parse(start), Length.parse(length), UTC), Window.Terms.USUAL,
                Scope.EVERYTHING, Ruling.Source.NONE);
    }

    public static Ruling.Id id(String name) {
        return Ruling.Id.of(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
