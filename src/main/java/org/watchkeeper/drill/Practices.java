package org.watchkeeper.drill;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Every practice file of the console: one fleet each, and each host in exactly one of them.
public record Practices(List<Practice> all) {
    public Practices {
        all = List.copyOf(all);
        var names = new HashSet<String>();
        for (var practice : all) {
            for (var host : practice.hosts()) {
                if (!names.add(host.name())) {
                    throw new IllegalArgumentException("two practice files play the host " + host.name()
                            + "; the second one is that of " + practice.runbook());
                }
            }
        }
    }

    public static Practices of(Practice... practices) {
        return new Practices(List.of(practices));
    }

    /// The hosts of all fleets, in the order of their files.
    public List<PlayedHost> hosts() {
        return all.stream().flatMap(practice -> practice.hosts().stream()).toList();
    }

    /// The practice that plays the host of that name.
    public Optional<Practice> playing(String host) {
        return all.stream().filter(practice -> practice.hosts().stream().anyMatch(one -> one.name().equals(host)))
                .findFirst();
    }
}
