package org.watchkeeper.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.watchkeeper.host.HostId;

/// How one check stands on one host at one moment: what a tile shows. `since` is when it came into this state, `why` the
/// reason in words where the reading alone does not tell it ("no reading for 40 s", "host down", "run 31 is on it").
/// `recent` are the last readings, oldest first, for a sparkline. `acknowledged` names who has seen the trouble.
public record Vital(HostId host, Probe probe, HealthState state, Instant since, Optional<Reading> last, String why,
        List<Sample> recent, Optional<String> acknowledged) {
    public Vital {
        recent = List.copyOf(recent);
    }

    /// What a reading said, and its number where it had one.
    public record Sample(Instant at, OptionalDouble value, Level level) {}
}
