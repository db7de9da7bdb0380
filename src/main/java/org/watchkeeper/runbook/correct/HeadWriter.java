package org.watchkeeper.runbook.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.markdown.front.Head;

/// Writes single lines into the front matter; makes one where there is none, and takes it away when nothing is left in it.
record HeadWriter(RawText text, Head head) {
    private static final Pattern ITEM = Pattern.compile("(\\s*)-\\s+(\\{.*})\\s*", Pattern.DOTALL);

    static HeadWriter of(RawText text) {
        var head = Head.of(text.texts());
        if (!head.fault().isEmpty()) {
            throw new Problem("The front matter cannot be written to: it is no YAML", "line 1",
                    "Correct it first: " + head.fault());
        }
        return new HeadWriter(text, head);
    }

    /// Puts an answer into the list, in place of the one that `same` knows.
    Change answer(Flow answer, Predicate<JsonNode> same) {
        int key = key("answers", "\\[\\s*]");
        for (int line = key + 1; key > 0 && line < end(key); line++) {
            if (same.test(item(line))) {
                return Change.replace(line, indent(line) + "- " + answer.raw());
            }
        }
        return add("answers", key, "- " + answer.raw());
    }

    /// Takes the answer that `same` knows out of the list.
    Change withdraw(Predicate<JsonNode> same) {
        int key = key("answers", "\\[\\s*]");
        for (int line = key + 1; key > 0 && line < end(key); line++) {
            if (same.test(item(line))) {
                return takeOut(key, line);
            }
        }
        throw new Problem("This answer is not written in a form that can be taken out", "the front matter",
                "Take it out by hand, in the editor.");
    }

    private Change takeOut(int key, int line) {
        boolean alone = line == key + 1 && end(key) == line + 1;
        boolean whole = alone && key == 2 && end(key) == head.last() && head.last() < text.lines().size();
        return whole
                ? new Change(1, head.last(), List.of())
                : alone ? new Change(key, 2, List.of()) : new Change(line, 1, List.of());
    }

    /// Declares a parameter, in place of what is declared by that name.
    Change parameter(String name, Flow declared) {
        int key = key("parameters", "\\{\\s*}");
        var own = Pattern.compile("\\s+[\"']?" + name + "[\"']?\\s*:.*", Pattern.DOTALL);
        for (int line = key + 1; key > 0 && line < end(key); line++) {
            if (own.matcher(text.line(line)).matches()) {
                return new Change(line, inner(line) - line,
                        List.of(indent(line) + name + ": " + declared.raw()));
            }
        }
        return add("parameters", key, name + ": " + declared.raw());
    }

    private Change add(String name, int key, String entry) {
        if (head.last() == 0) {
            return Change.insert(1, List.of("---", name + ":", "  " + entry, "---"));
        }
        if (key == 0) {
            return Change.insert(head.last(), List.of(name + ":", "  " + entry));
        }
        int end = end(key);
        var lines = new ArrayList<String>();
        if (end == key + 1) {
            lines.add(name + ":");
        }
        lines.add((end == key + 1 ? "  " : indent(key + 1)) + entry);
        return end == key + 1 ? new Change(key, 1, lines) : Change.insert(end, lines);
    }

    /// The line of a key of the outermost level; 0 where it is not there. `empty` is its value while there is nothing in it.
    private int key(String name, String empty) {
        for (int line = 2; line < head.last(); line++) {
            var raw = text.line(line);
            if (raw.matches("(?s)[\"']?" + name + "[\"']?\\s*:.*")) {
                if (!raw.matches(name + ":\\s*(" + empty + ")?\\s*(#.*)?")) {
                    throw new Problem("'" + name + "' is written in a form that cannot be added to", "line " + line,
                            "Write each entry on a line of its own, below '" + name + ":'.");
                }
                return line;
            }
        }
        return 0;
    }

    /// The line behind the last one of what stands below a key.
    private int end(int key) {
        int end = key + 1;
        for (int line = key + 1; line < head.last(); line++) {
            var raw = text.line(line);
            if (raw.matches("(?s)(\\s+\\S.*|-.*)")) {
                end = line + 1;
            } else if (!raw.isBlank() && !raw.startsWith("#")) {
                break;
            }
        }
        return end;
    }

    /// The line behind the last one of an entry: those that are indented further belong to it.
    private int inner(int line) {
        int end = line + 1;
        while (end < head.last() && !text.line(end).isBlank() && indent(end).length() > indent(line).length()) {
            end++;
        }
        return end;
    }

    private String indent(int line) {
        var raw = text.line(line);
        return raw.substring(0, raw.length() - raw.stripLeading().length());
    }

    private JsonNode item(int line) {
        var form = ITEM.matcher(text.text(line));
        return Head.value(form.matches() ? form.group(2) : "{}");
    }
}
