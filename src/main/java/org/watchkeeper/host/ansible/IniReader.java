package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.host.ansible.value.PythonLiteral;
import org.watchkeeper.kernel.Problem;

/// An inventory in INI form: `[group]` with hosts, `[group:children]` with groups, `[group:vars]` with variables. Hosts before the
/// first section are ungrouped.
final class IniReader {
    private static final Pattern SECTION = Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?]\\s*(?:#.*)?");
    /// What Python takes for the end of a line.
    private static final Pattern LINE_END = Pattern
            .compile("\\r\\n|[\\n\\r\\u000b\\f\\u001c-\\u001e\\u0085\\u2028\\u2029]");
    private static final Pattern GROUP_NAME = Pattern.compile("([^:\\]\\s]+)\\s*(?:#.*)?");

    private final Graph graph;
    private final String file;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private String group = Group.UNGROUPED;
    private Section section = Section.HOSTS;
    private int line;

    private IniReader(Graph graph, String file) {
        this.graph = graph;
        this.file = file;
    }

    private enum Section {
        HOSTS, CHILDREN, VARS
    }

    /// A group that was used before it has a section of its own.
    private record Pending(int line, Section by, List<Group> parents) {}

    /// Adds what the text says to the graph; `file` is for messages. Throws `Problem` with the line that makes no sense.
    static void read(String text, Graph graph, String file) {
        new IniReader(graph, file).read(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private void read(String text) {
        for (var raw : LINE_END.split(text, -1)) {
            line++;
            var words = raw.strip();
            if (!words.isEmpty() && words.charAt(0) != '#' && words.charAt(0) != ';') {
                readLine(words);
            }
        }
        pending.forEach(this::refuse);
    }

    private void readLine(String words) {
        var head = SECTION.matcher(words);
        if (head.matches()) {
            open(head.group(1), head.group(2) == null ? "hosts" : head.group(2));
        } else if (words.startsWith("[") && words.endsWith("]")) {
            throw wrong("This is no section: " + words,
                    "A section is [group], [group:children] or [group:vars], without blanks.");
        } else {
            switch (section) {
                case HOSTS -> host(words);
                case CHILDREN -> child(words);
                case VARS -> variable(words);
            }
        }
    }

    private void open(String name, String kind) {
        group = name;
        section = switch (kind) {
            case "hosts" -> Section.HOSTS;
            case "children" -> Section.CHILDREN;
            case "vars" -> Section.VARS;
            default -> throw wrong("There is no kind of section '" + kind + "'", "Known are hosts, children and vars.");
        };
        if (!graph.hasGroup(name)) {
            if (section == Section.VARS) {
                pending.putIfAbsent(name, new Pending(line, Section.VARS, new ArrayList<>()));
            }
            graph.group(name);
        }
        if (section != Section.VARS) {
            settle(name);
        }
    }

    private void settle(String name) {
        var settled = pending.remove(name);
        if (settled != null) {
            settled.parents().forEach(parent -> addChild(parent, graph.group(name)));
        }
    }

    private void host(String words) {
        try {
            var parts = HostLine.words(words);
            var pattern = HostPattern.of(parts.getFirst());
            if (parts.getFirst().endsWith(":") || pattern.names().contains("---")) {
                throw new IllegalArgumentException("'" + parts.getFirst() + "' is no name of a host");
            }
            pattern.names().forEach(name -> graph.addHost(name, pattern.port(), graph.group(group)));
            for (var part : parts.subList(1, parts.size())) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("'" + Shown.word(part) + "' is no variable: it has no '='");
                }
                var value = PythonLiteral.value(part.substring(equals + 1));
                pattern.names().forEach(name -> graph.set(name, part.substring(0, equals), value));
            }
        } catch (IllegalArgumentException e) {
            throw wrong("The line of a host makes no sense: " + e.getMessage(),
                    "A host is a name or a range, then name=value; values with blanks stand in quotes.");
        }
    }

    private void child(String words) {
        var name = GROUP_NAME.matcher(words);
        if (!name.matches()) {
            throw wrong("This is no name of a group: " + Shown.word(words),
                    "One group a line stands under [" + group + ":children].");
        }
        var child = name.group(1);
        if (pending.containsKey(child) || !graph.hasGroup(child)) {
            pending.computeIfAbsent(child, _ -> new Pending(line, Section.CHILDREN, new ArrayList<>())).parents()
                    .add(graph.group(group));
        } else {
            addChild(graph.group(group), graph.group(child));
        }
    }

    private void addChild(Group parent, Group child) {
        try {
            graph.addChild(parent, child);
        } catch (Problem e) {
            throw new Problem(e.what() + ", " + e.where(), file + ":" + line, e.remedy(), e);
        }
    }

    private void variable(String words) {
        int equals = words.indexOf('=');
        if (equals < 0) {
            throw wrong("This is no variable: " + Shown.word(words), "Under [" + group + ":vars] stands name = value.");
        }
        graph.set(group, words.substring(0, equals).strip(), PythonLiteral.value(words.substring(equals + 1).strip()));
    }

    private void refuse(String name, Pending undefined) {
        line = undefined.line();
        var from = undefined.by() == Section.VARS
                ? "[" + name + ":vars]"
                : "[" + undefined.parents().getLast().name() + ":children]";
        throw wrong(from + " names a group that is not defined: " + name,
                "Give it a section [" + name + "], also an empty one.");
    }

    private Problem wrong(String what, String remedy) {
        return new Problem(what, file + ":" + line, remedy);
    }
}
