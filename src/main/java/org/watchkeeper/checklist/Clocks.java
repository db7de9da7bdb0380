package org.watchkeeper.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What is known of an occasion's times. `completion` is the real end of the work, never the planned one; `declared` is when an
/// emergency was declared. `zone` is where its days are counted.
public record Clocks(Optional<Instant> start, Optional<Instant> end, Optional<Instant> completion,
        Optional<Instant> declared, ZoneId zone) {
    /// Nothing is known yet.
    public static Clocks none(ZoneId zone) {
        return new Clocks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), zone);
    }

    public static Clocks startingAt(Instant start, ZoneId zone) {
        return none(zone).started(start);
    }

    public Clocks started(Instant at) {
        return new Clocks(Optional.of(at), end, completion, declared, zone);
    }

    /// The same with another start, counted in another zone.
    public Clocks startingAnew(Instant at, ZoneId where) {
        return new Clocks(Optional.of(at), end, completion, declared, where);
    }

    public Clocks ending(Instant at) {
        return new Clocks(start, Optional.of(at), completion, declared, zone);
    }

    public Clocks completed(Instant at) {
        return new Clocks(start, end, Optional.of(at), declared, zone);
    }

    public Clocks declaredAt(Instant at) {
        return new Clocks(start, end, completion, Optional.of(at), zone);
    }
}
