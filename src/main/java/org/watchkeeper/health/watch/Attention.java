package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.Optional;

/// What people said of a trouble: who has seen it and when, and until when nobody wants to hear of it.
public record Attention(Optional<Seen> seen, Optional<Instant> snoozed) {
    public static final Attention NONE = new Attention(Optional.empty(), Optional.empty());

    /// Who, and when.
    public record Seen(String who, Instant at) {}

    public boolean isSnoozed(Instant now) {
        return snoozed.filter(until -> until.isAfter(now)).isPresent();
    }

    Attention seen(Seen by) {
        return new Attention(Optional.of(by), snoozed);
    }

    Attention snoozed(Instant until) {
        return new Attention(seen, Optional.of(until));
    }

    /// The trouble is over: the next one is another one.
    Attention over() {
        return new Attention(Optional.empty(), snoozed);
    }
}
