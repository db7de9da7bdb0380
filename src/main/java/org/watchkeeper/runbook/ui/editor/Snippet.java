package org.watchkeeper.runbook.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the editor inserts. Pure: a text and the line of the cursor become a change that is well formed wherever it stands.
enum Snippet {
    STEP("Step", "A title and a command", "Title of the step", "```bash", "# Title of the step", "command",
            "```"), CHECKLIST("Checklist", "Items to tick off", "first thing", "- [ ] first thing",
                    "- [ ] second thing"), PARAMETER("Parameter", "A value that is asked for",
                            "new_value"), EXPECTATION("Expectation", "What a command must print", "^ok$",
                                    "```bash {expect=\"^ok$\"}", "command", "```"), ROLLBACK("Way back",
                                            "Commands that take a step back", "Title of the step",
                                            "```bash {undo=\"Title of the step\"}",
                                            "command", "```");

    private static final Pattern FENCE = Pattern.compile("[\\s>*+-]*(?:\\d+[.)]\\s+)?(```+|~~~+)(.*)");
    private final String label;
    private final String meaning;
    private final String selected;
    private final String body;

    Snippet(String label, String meaning, String selected, String... lines) {
        this.label = label;
        this.meaning = meaning;
        this.selected = selected;
        this.body = String.join("\n", lines);
    }

    private List<String> lines() {
        return body.lines().toList();
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }

    /// The change that inserts it; `cursor` counts from 1.
    Insertion into(List<String> text, int cursor) {
        return switch (this) {
            case PARAMETER -> parameter(text);
            case EXPECTATION -> expectation(text, cursor);
            case STEP, CHECKLIST, ROLLBACK -> below(text, cursor);
        };
    }

    /// A block of its own: below what the cursor stands in, with blank lines around it.
    private Insertion below(List<String> text, int cursor) {
        int last = Math.clamp(cursor, 1, Math.max(1, text.size()));
        int fence = openFence(text, last);
        last = Math.max(Math.max(last, head(text)), fence > 0 ? closing(text, fence) : 0);
        while (last < text.size() && !text.get(last).isBlank() && !text.get(last - 1).isBlank()) {
            last++;
        }
        boolean blankBefore = text.isEmpty() || text.get(Math.min(last, text.size()) - 1).isBlank();
        var inserted = new ArrayList<String>();
        if (!blankBefore) {
            inserted.add("");
        }
        int first = Math.min(last, text.size()) + 1;
        int shown = first + inserted.size() + offset();
        inserted.addAll(lines());
        if (last < text.size() && !text.get(last).isBlank()) {
            inserted.add("");
        }
        return new Insertion(first, 0, inserted, shown, selected);
    }

    private int offset() {
        for (int at = 0; at < lines().size(); at++) {
            if (lines().get(at).contains(selected)) {
                return at;
            }
        }
        return 0;
    }

    /// Inside a block it is said behind its fence; elsewhere it comes with a block.
    private Insertion expectation(List<String> text, int cursor) {
        int fence = openFence(text, cursor);
        if (fence == 0 || text.get(fence - 1).contains("expect=")) {
            return below(text, cursor);
        }
        var line = text.get(fence - 1).stripTrailing();
        var said = line.endsWith("}") && line.indexOf('{') > 0
                ? line.substring(0, line.length() - 1).stripTrailing() + " expect=\"^ok$\"}"
                : line + " {expect=\"^ok$\"}";
        return new Insertion(fence, 1, List.of(said), fence, selected);
    }

    private Insertion parameter(List<String> text) {
        var name = name(text);
        var entry = "  " + name + ": {type: text, label: \"New value\"}";
        int head = head(text);
        if (head == 0) {
            return new Insertion(1, 0, List.of("---", "parameters:", entry, "---"), 3, name);
        }
        for (int at = 1; at < head - 1; at++) {
            if (text.get(at).matches("parameters:\\s*")) {
                return new Insertion(at + 2, 0, List.of(entry), at + 2, name);
            }
        }
        return new Insertion(head, 0, List.of("parameters:", entry), head + 1, name);
    }

    private static String name(List<String> text) {
        int number = 1;
        while (taken(text, number == 1 ? "new_value" : "new_value_" + number)) {
            number++;
        }
        return number == 1 ? "new_value" : "new_value_" + number;
    }

    private static boolean taken(List<String> text, String name) {
        return text.stream().anyMatch(line -> line.strip().startsWith(name + ":"));
    }

    /// The last line of the front matter; 0 where there is none.
    private static int head(List<String> text) {
        if (text.isEmpty() || !text.getFirst().stripTrailing().equals("---")) {
            return 0;
        }
        for (int at = 1; at < text.size(); at++) {
            if (text.get(at).stripTrailing().matches("---|\\.\\.\\.")) {
                return at + 1;
            }
        }
        return 0;
    }

    /// The line of the fence that the cursor stands in or on; 0 where it stands in none.
    private static int openFence(List<String> text, int cursor) {
        int open = 0;
        String marks = "";
        for (int line = 1; line <= Math.min(cursor, text.size()); line++) {
            var fence = FENCE.matcher(text.get(line - 1));
            if (!fence.matches()) {
                continue;
            }
            if (open == 0) {
                open = line;
                marks = fence.group(1);
            } else if (closes(fence.group(1), fence.group(2), marks)) {
                open = line == cursor ? open : 0;
            }
        }
        return open;
    }

    private static boolean closes(String found, String behind, String marks) {
        return found.startsWith(marks) && behind.isBlank();
    }

    private static int closing(List<String> text, int fence) {
        var open = FENCE.matcher(text.get(fence - 1));
        var marks = open.matches() ? open.group(1) : "```";
        for (int line = fence + 1; line <= text.size(); line++) {
            var found = FENCE.matcher(text.get(line - 1));
            if (found.matches() && closes(found.group(1), found.group(2), marks)) {
                return line;
            }
        }
        return text.size();
    }
}
