package org.watchkeeper.calendar;

import java.time.Instant;
import java.util.List;

/// Something besides windows and blackouts as other programs get it: an entry with all its dates, each as long as the entry's own.
/// A higher `sequence` under the same id is its update; `changed` is when it became what it is; `firm` where it is decided.
public record Published(String uid, int sequence, Instant changed, CalendarEntry entry, List<Instant> dates,
        boolean firm) {
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    public Published {
        dates = dates.stream().distinct().sorted().toList();
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("nothing without a date is published");
        }
    }

    /// A sequence that grows with the time of the change, in seconds.
    public static int sequence(Instant changed) {
        return Math.clamp(changed.getEpochSecond() - BEGINNING.getEpochSecond(), 0, Integer.MAX_VALUE);
    }
}
