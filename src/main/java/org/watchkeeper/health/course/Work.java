package org.watchkeeper.health.course;

import java.time.Instant;
import java.util.Optional;

/// What is being done on a host on purpose, so that nobody is alarmed by it: "run 'Minor update'", "marked by ada: disk swap".
/// `until` is when it stops counting by itself, for a mark that a person made.
public record Work(String words, Instant since, Optional<Instant> until) {
    /// Whether it counts at that time.
    public boolean isOn(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
