package org.watchkeeper.host.ansible;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/// Hosts and groups as the files of an inventory say them, in the order they are read. What is said twice counts once, the
/// later value wins.
final class Graph {
    private static final String PRIORITY = "ansible_group_priority";

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Member> hosts = new LinkedHashMap<>();

    Graph() {
        addChild(group(Group.ALL), group(Group.UNGROUPED));
    }

    /// A host and the groups it is directly in.
    record Member(String name, Map<String, JsonNode> variables, Set<Group> groups) {}

    Map<String, Group> groups() {
        return groups;
    }

    Map<String, Member> hosts() {
        return hosts;
    }

    boolean hasGroup(String name) {
        return groups.containsKey(name);
    }

    /// The group of that name, made when it is new.
    Group group(String name) {
        return groups.computeIfAbsent(name, Group::new);
    }

    /// Puts the host into the group; a port beside its name counts where the host is named first.
    void addHost(String name, OptionalInt port, Group group) {
        var host = hosts.computeIfAbsent(name, _ -> fresh(name, port));
        host.groups().add(group);
    }

    private static Member fresh(String name, OptionalInt port) {
        var host = new Member(name, new LinkedHashMap<>(), new LinkedHashSet<>());
        port.ifPresent(number -> host.variables().put("ansible_port", IntNode.valueOf(number)));
        return host;
    }

    /// Sets a variable of a group or host; where both have the name Ansible means the group.
    void set(String entity, String variable, JsonNode value) {
        var group = groups.get(entity);
        if (group != null) {
            set(group, variable, value);
        } else {
            var host = hosts.get(entity);
            if (host != null) {
                host.variables().put(variable, value);
            }
        }
    }

    void set(Group group, String variable, JsonNode value) {
        if (variable.equals(PRIORITY) && value.canConvertToInt()) {
            group.priority(value.asInt());
        } else if (variable.equals(PRIORITY) && value.isTextual() && value.asText().strip().matches("[+-]?\\d{1,9}")) {
            group.priority(Integer.parseInt(value.asText().strip()));
        } else {
            group.variables().put(variable, value);
        }
    }

    /// Throws `Problem` when the child holds the group already.
    void addChild(Group group, Group child) {
        if (group.equals(child) || group.ancestors().contains(child)) {
            throw new Problem("Groups contain each other", "group " + child.name() + " in group " + group.name(),
                    "A group cannot be above and below another one; take one of the two lines out.");
        }
        if (!group.children().contains(child)) {
            group.children().add(child);
            child.parents().add(group);
        }
    }

    /// To be called when all is read: every group is below `all`, and only hosts without another group are `ungrouped`.
    void settle() {
        var all = group(Group.ALL);
        var ungrouped = group(Group.UNGROUPED);
        groups.values().stream().filter(group -> !group.equals(all) && group.parents().isEmpty()).toList()
                .forEach(group -> addChild(all, group));
        for (var host : hosts.values()) {
            boolean hasOwn = host.groups().stream().anyMatch(group -> !group.equals(all) && !group.equals(ungrouped));
            if (hasOwn) {
                host.groups().remove(ungrouped);
            } else {
                host.groups().add(ungrouped);
            }
        }
    }
}
