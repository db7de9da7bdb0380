package org.watchkeeper.calendar.ui.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Scope;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// The hosts as they were when the calendar was read, and what scopes reach among them.
public final class Inventory {
    public static final Inventory NONE = new Inventory(List.of());
    private static final int FEW = 6;

    private final List<Host> hosts;
    private final Map<Scope, Reach> known = new ConcurrentHashMap<>();

    public Inventory(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    public List<Host> hosts() {
        return hosts;
    }

    /// All groups that a host is in.
    public SortedSet<String> groups() {
        return hosts.stream().flatMap(host -> host.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    public Reach reach(Scope scope) {
        return known.computeIfAbsent(scope, this::look);
    }

    /// A scope without hosts of its own counts by what it names: a rule for a group that is still empty is about that group.
    private Reach look(Scope scope) {
        var covered = scope.among(hosts);
        var environments = EnumSet.noneOf(Environment.class);
        covered.forEach(host -> environments.add(host.environment()));
        environments.addAll(scope.environments());
        if (environments.isEmpty()) {
            environments.addAll(EnumSet.allOf(Environment.class));
        }
        var groups = new TreeSet<>(scope.groups());
        covered.forEach(host -> groups.addAll(host.groups()));
        return new Reach(covered, environments, groups,
                !covered.isEmpty() && covered.stream().allMatch(Host::practice));
    }

    /// For whom it is, in words: "production: web, db-1", "all hosts".
    public String words(Scope scope) {
        var named = scope.hosts().stream().map(id -> hosts.stream().filter(host -> host.id().equals(id)).findFirst()
                .map(Host::name).orElse("a host that is no longer in the inventory")).toList();
        var groups = scope.groups().stream().map(group -> "group " + group).toList();
        var parts = new java.util.ArrayList<>(groups);
        parts.addAll(named.size() > FEW ? List.of(named.size() + " hosts: " + String.join(", ", named)) : named);
        var who = parts.isEmpty() ? "all hosts" : String.join(", ", parts);
        return scope.environments().isEmpty() ? who : who + " in " + words(scope.environments());
    }

    private static String words(Set<Environment> environments) {
        return environments.stream().map(Environment::word).collect(Collectors.joining(", "));
    }
}
