package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One date of a window with what blackouts leave of it for certain hosts.
public record Opening(Window window, Series.Date date, List<Span> free) {
    public Opening {
        free = List.copyOf(free);
    }

    /// Less what these take of it.
    Opening without(List<Span> closed) {
        return new Opening(window, date, date.span().without(closed));
    }

    /// Whether changes may be booked in it: confirmed by itself or by somebody.
    public boolean isConfirmed() {
        return !window.terms().standing().needsDecision() || date.confirmed().isPresent();
    }

    /// After this no change may start in it.
    public Instant lastStart() {
        return date.span().end().minus(window.terms().cutoff());
    }

    /// By then a change in it has to be announced.
    public Instant announceBy() {
        var ahead = window.terms().announce();
        return date.occurrence().start().minusDays(ahead.days()).minus(ahead.exact()).toInstant();
    }

    /// The longest that a change may last in it.
    public Duration most() {
        var limit = window.terms().most();
        return limit.isZero() ? date.span().length() : limit;
    }
}
