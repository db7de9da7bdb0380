package org.watchkeeper.calendar;

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
}
