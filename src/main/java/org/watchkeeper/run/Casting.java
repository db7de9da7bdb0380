package org.watchkeeper.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Proviso;

/// What not all hosts of a run do alike: `ways` has, by host and choice, the options of hosts that take their own; `roles` the
/// hosts that play a role of the document ("database host"). A role that is not in it is played by all of them.
public record Casting(Map<HostId, Map<String, String>> ways, Map<String, Set<HostId>> roles) {
    /// All hosts do the same.
    public static final Casting ALL = new Casting(Map.of(), Map.of());

    public Casting {
        ways = Map.copyOf(ways);
        roles = Map.copyOf(roles);
    }

    Optional<String> way(Choice choice, Host host) {
        return Optional.ofNullable(ways.getOrDefault(host.id(), Map.of()).get(choice.id()));
    }

    /// Whether a step is for that host.
    boolean isFor(Proviso proviso, Host host) {
        var players = roles.get(proviso.role());
        return players == null || players.contains(host.id());
    }
}
