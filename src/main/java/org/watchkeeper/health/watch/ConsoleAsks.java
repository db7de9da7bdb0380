package org.watchkeeper.health.watch;

import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.remote.Blame;

/// Asks what is asked by the console itself. Blocks no longer than the probe's limit and a little, and throws nothing for
/// trouble out there.
@FunctionalInterface
public interface ConsoleAsks {
    Sighting ask(Probe probe);

    /// What came of it. `blame` is `THERE` for an answer, good or bad.
    record Sighting(Observation observation, Blame blame) {}
}
