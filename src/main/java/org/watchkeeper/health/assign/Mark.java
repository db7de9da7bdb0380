package org.watchkeeper.health.assign;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.HostId;

/// Somebody said that a host is being worked on, so that nobody is alarmed by it. It always ends.
public record Mark(HostId host, String reason, String by, Instant since, Instant until) {
    public Mark {
        if (reason.isBlank() || !until.isAfter(since)) {
            throw new IllegalArgumentException("work on a host has a reason, and an end after its beginning");
        }
    }

    public Work work() {
        return new Work("marked by " + by + ": " + reason, since, Optional.of(until));
    }
}
