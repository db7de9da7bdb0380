package org.watchkeeper.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// One date of a rule, `[start, end)`. `end` equals `start` where no length is known.
public record Occurrence(ZonedDateTime start, ZonedDateTime end, Clocks clocks) {
    /// What the change of clocks does to its start: nothing, the hour does not exist (the next one is taken), or it comes
    /// twice (the first one is taken).
    public enum Clocks {
        STEADY, SKIPPED, DOUBLED
    }

    public Occurrence {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("it ends before it starts: " + start + " to " + end);
        }
    }

    /// The date that a local time means in a zone: 02:30 that the clocks skip is 03:30, 02:30 that comes twice is the first.
    public static Occurrence at(LocalDateTime local, Length length, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local).size();
        var clocks = offsets == 1 ? Clocks.STEADY : offsets == 0 ? Clocks.SKIPPED : Clocks.DOUBLED;
        var start = local.atZone(zone);
        return new Occurrence(start, length.end(start), clocks);
    }
}
