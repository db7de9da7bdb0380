package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/// A group while the inventory is read. Groups form a graph without loops below `all`.
final class Group {
    static final String ALL = "all";
    static final String UNGROUPED = "ungrouped";

    private final String name;
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();
    private final List<Group> parents = new ArrayList<>();
    private final List<Group> children = new ArrayList<>();
    private int priority = 1;

    Group(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    List<Group> parents() {
        return parents;
    }

    List<Group> children() {
        return children;
    }

    /// Among groups of one depth those of higher priority win (`ansible_group_priority`); 1 unless said.
    int priority() {
        return priority;
    }

    void priority(int said) {
        priority = said;
    }

    /// All groups this one is in, directly or not.
    Set<Group> ancestors() {
        var found = new LinkedHashSet<Group>();
        parents.forEach(parent -> {
            found.add(parent);
            found.addAll(parent.ancestors());
        });
        return found;
    }

    /// The longest way up to `all`: deeper groups win over those they are in.
    int depth() {
        return parents.stream().mapToInt(parent -> parent.depth() + 1).max().orElse(0);
    }
}
