package org.watchkeeper.host.ansible;

import java.util.List;

import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

/// An inventory in YAML form: groups with `hosts`, `vars` and `children`, which are groups again.
final class YamlReader {
    private static final List<String> SECTIONS = List.of("hosts", "vars", "children");

    private final Graph graph;
    private final String file;
    private final List<String> notes;

    private YamlReader(Graph graph, String file, List<String> notes) {
        this.graph = graph;
        this.file = file;
        this.notes = notes;
    }

    /// Adds what the document says to the graph; what it skips goes to the notes.
    static void read(JsonNode document, Graph graph, String file, List<String> notes) {
        var reader = new YamlReader(graph, file, notes);
        document.properties().forEach(entry -> reader.group(entry.getKey(), entry.getValue()));
    }

    private void group(String name, JsonNode said) {
        if (!said.isObject() && !said.isNull()) {
            note("'" + name + "' is no group and is skipped");
            return;
        }
        var group = graph.group(name);
        said.properties().forEach(entry -> section(group, entry.getKey(), entry.getValue()));
    }

    private void section(Group group, String key, JsonNode said) {
        if (!SECTIONS.contains(key)) {
            note("'" + key + "' of group " + group.name() + " is skipped: a group has hosts, vars and children");
            return;
        }
        var entries = said.isTextual()
                ? JsonNodeFactory.instance.objectNode().set(said.asText(), NullNode.instance)
                : said;
        if (!entries.isObject() && !entries.isNull()) {
            throw new Problem("The " + key + " of group " + group.name() + " are no mapping", file,
                    "Write each as `name:` on a line of its own, without a dash.");
        }
        entries.properties().forEach(entry -> entry(group, key, entry.getKey(), entry.getValue()));
    }

    private void entry(Group group, String section, String name, JsonNode said) {
        switch (section) {
            case "vars" -> graph.set(group, name, said);
            case "children" -> {
                group(name, said);
                graph.addChild(group, graph.group(name));
            }
            default -> host(group, name, said);
        }
    }

    private void host(Group group, String name, JsonNode variables) {
        boolean isNothing = variables.isNull() || variables.isTextual() && variables.asText().isEmpty();
        if (!variables.isObject() && !isNothing) {
            throw new Problem("The variables of host " + name + " are no mapping", file,
                    "Write them as `name: value`.");
        }
        try {
            var pattern = HostPattern.of(name);
            for (var host : pattern.names()) {
                graph.addHost(host, pattern.port(), group);
                variables.properties().forEach(entry -> graph.set(host, entry.getKey(), entry.getValue()));
            }
        } catch (IllegalArgumentException e) {
            throw new Problem("The name of a host makes no sense: " + e.getMessage(), file,
                    "A host is a name or a range as web[01:10].", e);
        }
    }

    private void note(String what) {
        notes.add(file + ": " + what);
    }
}
