package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// Whose variables win, from the first to the last: `all` and then groups as the inventory says them, `group_vars/all`, `group_vars` of
/// groups, the host's own, `host_vars`. Among groups the deeper wins, then the higher priority, then the later name. A later value
/// replaces an earlier one as a whole.
final class Precedence {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::depth)
            .thenComparingInt(ranked -> ranked.group().priority()).thenComparing(ranked -> ranked.group().name());

    private final Graph graph;
    private final VariableFiles files;
    private final Map<Group, Ranked> ranked = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> groupFiles = new HashMap<>();

    Precedence(Graph graph, VariableFiles files) {
        this.graph = graph;
        this.files = files;
        graph.groups().values()
                .forEach(group -> ranked.put(group, new Ranked(group, group.depth(), group.ancestors())));
    }

    private record Ranked(Group group, int depth, Set<Group> ancestors) {}

    AnsibleHost of(Graph.Member host) {
        var all = graph.group(Group.ALL);
        var groups = groups(host.groups()).stream().filter(group -> !group.equals(all)).toList();
        var variables = new LinkedHashMap<String, JsonNode>(all.variables());
        groups.forEach(group -> variables.putAll(group.variables()));
        variables.putAll(ofFiles(all));
        groups.forEach(group -> variables.putAll(ofFiles(group)));
        variables.putAll(host.variables());
        variables.putAll(files.ofHost(host.name()));
        return new AnsibleHost(host.name(), names(host.groups().stream().filter(group -> !group.equals(all))),
                names(groups.stream()), variables);
    }

    private List<Group> groups(Set<Group> direct) {
        var found = new LinkedHashSet<Ranked>();
        for (var group : direct) {
            var own = ranked(group);
            found.add(own);
            own.ancestors().forEach(ancestor -> found.add(ranked(ancestor)));
        }
        var sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        return sorted.stream().map(Ranked::group).toList();
    }

    private Ranked ranked(Group group) {
        return ranked.computeIfAbsent(group, one -> new Ranked(one, one.depth(), one.ancestors()));
    }

    private Map<String, JsonNode> ofFiles(Group group) {
        return groupFiles.computeIfAbsent(group.name(), files::ofGroup);
    }

    private static SortedSet<String> names(Stream<Group> groups) {
        return groups.map(Group::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
