package org.watchkeeper.calendar;

import java.time.LocalDateTime;

import org.watchkeeper.kernel.Operator;

/// What was decided about one date of a series; `original` is the local time at which the rule has it.
public sealed interface Amendment {
    LocalDateTime original();

    /// It takes place then instead, in the zone of its series.
    record Moved(LocalDateTime original, LocalDateTime start, Length length, String reason) implements Amendment {}

    /// It does not take place.
    record Cancelled(LocalDateTime original, String reason) implements Amendment {}

    /// Somebody decided that it takes place: of a tentative window that it is needed, of an emergency window who approves.
    record Confirmed(LocalDateTime original, Operator by, String reason) implements Amendment {
        public Confirmed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a decision has a reason");
            }
        }
    }
}
