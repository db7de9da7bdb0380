package org.watchkeeper.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;

/// A run in a list: enough to show and to open it, without reading its journal. `result` is empty while it is open.
public record RunLine(RunId id, String title, String runbook, List<String> hosts, String environment, boolean practice,
        Instant opened, Instant last, Optional<RunEvent.Result> result) {
    public RunLine {
        hosts = List.copyOf(hosts);
    }

    /// The line of a run in this state. A run is as serious as its most serious host, and practice only if all hosts are.
    public static RunLine of(RunState state) {
        var plan = state.plan();
        var environment = plan.hosts().stream().map(Host::environment).min(Comparator.naturalOrder()).orElseThrow();
        var result = state.status() instanceof RunState.Status.Finished(var end, _)
                ? Optional.of(end)
                : Optional.<RunEvent.Result>empty();
        return new RunLine(plan.id(), plan.title(), plan.source().runbookTitle(),
                plan.hosts().stream().map(Host::name).toList(), environment.word(),
                isPractice(plan), state.opened(), state.changed(), result);
    }

    /// Whether a plan touches nothing but practice hosts.
    public static boolean isPractice(Plan plan) {
        return plan.hosts().stream().allMatch(Host::practice);
    }
}
