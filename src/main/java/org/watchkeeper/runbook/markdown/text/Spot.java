package org.watchkeeper.runbook.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Repair;

/// Where a command's text stands in the document: the lines, and what stands before it in each of them.
public record Spot(Lines lines, List<String> before, String text) {
    /// Finds `text` in these lines; empty where they hold it in another form (tabs that were expanded).
    static Optional<Spot> of(Lines lines, List<String> source, String text) {
        var rows = List.of(text.split("\n", -1));
        if (rows.size() != source.size()) {
            return Optional.empty();
        }
        var before = new ArrayList<String>();
        for (int row = 0; row < rows.size(); row++) {
            var line = source.get(row);
            boolean last = row == rows.size() - 1;
            int at = row == 0 || last ? line.indexOf(rows.get(row)) : line.length() - rows.get(row).length();
            if (at < 0 || !line.startsWith(rows.get(row), at) || row > 0 && !isIndent(line.substring(0, at))) {
                return Optional.empty();
            }
            before.add(line.substring(0, at));
        }
        return Optional.of(new Spot(lines, before, text));
    }

    private static boolean isIndent(String start) {
        return start.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
    }

    /// The command in another form, each of its lines as deep as they are now.
    public Repair repair(String replacement, String why) {
        var rows = text.split("\n", -1);
        return new Repair(lines, before.getFirst().length() + 1,
                before.getLast().length() + rows[rows.length - 1].length() + 1,
                indented(text), indented(replacement), why);
    }

    private String indented(String command) {
        var rows = command.split("\n", -1);
        var text = new StringBuilder(rows[0]);
        for (int row = 1; row < rows.length; row++) {
            var deep = row < before.size() ? before.get(row) : before.getLast();
            text.append('\n').append(isIndent(deep) ? deep : " ".repeat(deep.length())).append(rows[row]);
        }
        return text.toString();
    }
}
