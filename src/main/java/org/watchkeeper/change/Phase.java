package org.watchkeeper.change;

import java.time.Duration;
import java.time.Instant;

import org.watchkeeper.calendar.Span;

/// One sitting of a change: a procedure of a document, its start and how long it is meant to take. Phases of one change may lie
/// on different days.
public record Phase(Work work, Instant start, Duration length) {
    public Phase {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a phase lasts longer than nothing");
        }
    }

    /// The procedure that is walked: the document as the library names it, its title, and the procedure's id and title.
    public record Work(String file, String document, String procedure, String title) {}

    public Span span() {
        return new Span(start, start.plus(length));
    }

    public Phase at(Instant other) {
        return new Phase(work, other, length);
    }
}
