package org.watchkeeper.health.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.host.Host;

/// What is watched on each host.
public final class Watchlist {
    /// The most special last; of two groups the one later by name.
    private static final Comparator<Assignment> SPECIAL_LAST = Comparator
            .comparingInt((Assignment one) -> one.scope().weight()).thenComparing(one -> one.scope().text());

    private Watchlist() {}

    /// Hosts on which something is watched, each with its probes by name.
    public static Map<Host, List<Probe>> of(List<Host> hosts, List<Assignment> assignments) {
        var sorted = assignments.stream().sorted(SPECIAL_LAST).toList();
        var watched = new LinkedHashMap<Host, List<Probe>>();
        for (var host : hosts) {
            var probes = probes(host, sorted);
            if (!probes.isEmpty()) {
                watched.put(host, probes);
            }
        }
        return watched;
    }

    /// That probe as a group or all hosts have it watched on this host, whatever is said of the host itself; empty where they do not.
    public static Optional<Probe> wider(Host host, ProbeId probe, List<Assignment> assignments) {
        return assignments.stream().filter(one -> one.probe().id().equals(probe))
                .filter(one -> !(one.scope() instanceof Scope.One) && one.scope().covers(host)).max(SPECIAL_LAST)
                .filter(Assignment::watched).map(Assignment::probe);
    }

    private static List<Probe> probes(Host host, List<Assignment> sorted) {
        var said = new TreeMap<ProbeId, Assignment>();
        sorted.stream().filter(one -> one.scope().covers(host)).forEach(one -> said.put(one.probe().id(), one));
        var probes = new ArrayList<Probe>();
        said.values().stream().filter(Assignment::watched).map(Assignment::probe).forEach(probes::add);
        return probes;
    }
}
