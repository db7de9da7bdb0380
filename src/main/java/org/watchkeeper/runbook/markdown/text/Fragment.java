package org.watchkeeper.runbook.markdown.text;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script;

/// An option that was torn off the command above it (T-005). `text` is the block's, `firstLine` where its first row stands.
public record Fragment(SourceText source, int firstLine, String text) {
    /// The option put behind that command; what was said between the two comes first.
    public List<Repair> joined(Command option, Script script) {
        var above = script.commands().stream().filter(each -> each.lastRow() < option.firstRow())
                .filter(each -> !each.text().startsWith("-")).reduce((_, later) -> later);
        return above.map(command -> joined(command, option)).orElse(List.of());
    }

    private List<Repair> joined(Command command, Command option) {
        var rows = List.of(text.split("\n", -1));
        var between = rows.subList(command.lastRow() + 1, option.firstRow()).stream().filter(row -> !row.isBlank())
                .map(row -> row.strip() + "\n").collect(Collectors.joining());
        var all = String.join("\n", rows.subList(command.firstRow(), option.lastRow() + 1)).strip();
        return source.place(new Lines(firstLine + command.firstRow(), firstLine + option.lastRow()), all)
                .map(place -> place.repair(between + command.text() + " \\\n    " + option.text(),
                        "The option goes with the command above it"))
                .stream().toList();
    }
}
