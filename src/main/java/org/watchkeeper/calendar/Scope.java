package org.watchkeeper.calendar;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Which hosts something is for: those of the environments (all where none is named) that are in one of the groups or named
/// themselves (all where neither is said).
public record Scope(Set<Environment> environments, Set<String> groups, List<HostId> hosts) {
    /// Every host there is or will be.
    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), List.of());

    public Scope {
        environments = Collections.unmodifiableSortedSet(new TreeSet<>(environments));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        hosts = hosts.stream().distinct().toList();
    }

    /// Exactly these hosts, at least one.
    public static Scope of(List<HostId> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("an empty list of hosts never means all");
        }
        return new Scope(Set.of(), Set.of(), hosts);
    }

    /// All hosts of a group.
    public static Scope group(String name) {
        return new Scope(Set.of(), new TreeSet<>(Set.of(name)), List.of());
    }

    /// All hosts of an environment.
    public static Scope environment(Environment environment) {
        return new Scope(Set.of(environment), Set.of(), List.of());
    }

    public boolean covers(Host host) {
        boolean there = environments.isEmpty() || environments.contains(host.environment());
        boolean any = groups.isEmpty() && hosts.isEmpty();
        return there && (any || hosts.contains(host.id()) || host.groups().stream().anyMatch(groups::contains));
    }

    /// The hosts of an inventory that it covers.
    public List<Host> among(Collection<Host> inventory) {
        return inventory.stream().filter(this::covers).toList();
    }
}
