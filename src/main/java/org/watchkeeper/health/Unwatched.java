package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.watchkeeper.host.HostId;

/// Knows of no check.
record Unwatched() implements Monitor {
    @Override
    public Wall wall() {
        return new Wall(Instant.EPOCH, List.of());
    }

    @Override
    public Runnable listen(Runnable changed) {
        return () -> {};
    }

    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public void lookNow(Set<HostId> hosts) {
        // There is nothing to look at.
    }

    @Override
    public void acknowledge(HostId host, ProbeId probe, String who) {
        // There is no trouble.
    }

    @Override
    public void snooze(HostId host, ProbeId probe, Duration time) {
        // There is nothing to hear of.
    }
}
