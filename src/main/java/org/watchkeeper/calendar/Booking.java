package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.watchkeeper.host.Host;

/// What somebody wants to do: on these hosts, for so long, touching so much. `now` is when it is asked: what has to be
/// announced earlier is too late.
public record Booking(List<Host> hosts, Duration length, Window.Impact impact, Instant now) {
    public Booking {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("an empty list of hosts never means all");
        }
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a change lasts longer than nothing");
        }
        hosts = List.copyOf(hosts);
    }

    /// Whether an entry is for one of its hosts.
    public boolean touches(CalendarEntry entry) {
        return hosts.stream().anyMatch(entry.scope()::covers);
    }
}
