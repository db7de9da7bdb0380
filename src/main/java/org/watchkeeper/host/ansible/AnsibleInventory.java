package org.watchkeeper.host.ansible;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Problem;

/// An inventory as Ansible would see it: its hosts in the order of the files, which group is in which, and what was skipped.
record AnsibleInventory(List<AnsibleHost> hosts, Map<String, SortedSet<String>> parents, List<String> notes) {
    AnsibleInventory {
        hosts = List.copyOf(hosts);
        parents = Map.copyOf(parents);
        notes = List.copyOf(notes);
    }

    /// Opens a file or a folder. Throws `Problem` naming file and line for what cannot be read, and with the command that exports
    /// it for what only Ansible can read.
    static AnsibleInventory open(Path source) {
        if (!Files.exists(source)) {
            throw new Problem("There is no such file", source.toString(), "Name an inventory file or its folder.");
        }
        var folder = Files.isDirectory(source) ? source : source.toAbsolutePath().resolveSibling(".").normalize();
        var files = new TextFiles(source);
        var notes = new ArrayList<String>();
        var graph = new Graph();
        new SourceFiles(files, graph, notes).read(source);
        graph.settle();
        var precedence = new Precedence(graph, new VariableFiles(folder, new TextFiles(folder), notes));
        var hosts = graph.hosts().values().stream().map(precedence::of).toList();
        return new AnsibleInventory(hosts, parents(graph), notes);
    }

    /// Of each group those it is directly in, without `all`.
    private static Map<String, SortedSet<String>> parents(Graph graph) {
        var parents = new TreeMap<String, SortedSet<String>>();
        graph.groups().values().forEach(group -> parents.put(group.name(), group.parents().stream().map(Group::name)
                .filter(name -> !name.equals(Group.ALL)).collect(Collectors.toCollection(java.util.TreeSet::new))));
        return parents;
    }
}
