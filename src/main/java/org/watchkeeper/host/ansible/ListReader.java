package org.watchkeeper.host.ansible;

import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;

/// What `ansible-inventory --list` prints, and any inventory program: groups with lists of hosts and children, the variables of
/// the hosts under `_meta`.
final class ListReader {
    private static final String META = "_meta";
    private static final String HOSTS = "hosts";
    private static final String CHILDREN = "children";
    private static final String VARS = "vars";

    private ListReader() {}

    static boolean canRead(JsonNode document) {
        return document.path(META).has("hostvars");
    }

    static void read(JsonNode document, Graph graph) {
        document.properties().stream().filter(entry -> !entry.getKey().equals(META))
                .forEach(entry -> group(entry.getKey(), entry.getValue(), graph));
        document.path(META).path("hostvars").properties().forEach(host -> {
            if (!graph.hosts().containsKey(host.getKey())) {
                graph.addHost(host.getKey(), OptionalInt.empty(), graph.group(Group.UNGROUPED));
            }
            host.getValue().properties().forEach(
                    variable -> graph.set(host.getKey(), variable.getKey(), variable.getValue()));
        });
    }

    private static void group(String name, JsonNode said, Graph graph) {
        var group = graph.group(name);
        if (said.isArray()) {
            said.forEach(host -> graph.addHost(host.asText(), OptionalInt.empty(), group));
        } else if (said.has(HOSTS) || said.has(CHILDREN) || said.has(VARS)) {
            said.path(HOSTS).forEach(host -> graph.addHost(host.asText(), OptionalInt.empty(), group));
            said.path(CHILDREN).forEach(child -> graph.addChild(group, graph.group(child.asText())));
            said.path(VARS).properties().forEach(entry -> graph.set(group, entry.getKey(), entry.getValue()));
        } else {
            graph.addHost(name, OptionalInt.empty(), group);
            said.properties().forEach(entry -> graph.set(group, entry.getKey(), entry.getValue()));
        }
    }
}
