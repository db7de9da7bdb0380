package org.watchkeeper.notice;

import java.time.Instant;

/// What happened to a subject, and when.
public sealed interface Happening {
    Instant at();

    /// It is going to happen in `[start, end)`. The first of every course.
    record Planned(Instant at, Instant start, Instant end) implements Happening {
        public Planned {
            checkSpan(start, end);
        }
    }

    /// It has another time.
    record Moved(Instant at, Instant start, Instant end) implements Happening {
        public Moved {
            checkSpan(start, end);
        }
    }

    /// It will not happen, or not be finished.
    record Cancelled(Instant at) implements Happening {}

    /// It has really begun.
    record Started(Instant at) implements Happening {}

    /// It takes longer than planned.
    record Extended(Instant at, Instant end) implements Happening {}

    /// What was asked for is given: nobody has to be asked for it any more, until it has another time.
    record Agreed(Instant at) implements Happening {}

    /// It is over.
    record Ended(Instant at) implements Happening {}

    private static void checkSpan(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("work ends after it begins: " + start + " to " + end);
        }
    }
}
