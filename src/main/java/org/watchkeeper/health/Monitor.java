package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.watchkeeper.host.HostId;

/// Health as it is known now. May be called on any thread; never waits for a host.
public interface Monitor {
    /// Where nobody watches anything.
    Monitor NOBODY = new Unwatched();

    Wall wall();

    /// `changed` is called after each round that read anything, on any thread and with nothing held, until the answer is run.
    Runnable listen(Runnable changed);

    /// The readings kept of one check on one host, oldest first; old ones are thinned. Reads the database: not on the FX thread.
    List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to);

    /// Asks these hosts at once, besides their rhythm.
    void lookNow(Set<HostId> hosts);

    /// Somebody has seen this trouble: it alerts no more until it is over.
    void acknowledge(HostId host, ProbeId probe, String who);

    /// Nobody wants to hear of this check for so long.
    void snooze(HostId host, ProbeId probe, Duration time);
}
