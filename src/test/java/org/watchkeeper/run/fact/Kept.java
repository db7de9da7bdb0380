package org.watchkeeper.run.fact;

import java.util.List;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Rounds that stay open for the next test step.
record Kept(Rounds rounds) implements Rounds {
    @Override
    public Round ask(Host host, List<Probe> probes) {
        return rounds.ask(host, probes);
    }

    @Override
    public void part(HostId host) {
        rounds.part(host);
    }

    @Override
    public void close() {
        // Whoever opened them closes them.
    }
}
