package org.watchkeeper.runbook.shelf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Heading;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;

/// One document made ready for searching: its folded text, where each line begins, and how much a word in a line counts.
final class Page {
    private static final int IN_HEADING = 9;
    private static final int IN_COMMAND = 6;
    private static final int IN_PROSE = 3;

    private final Library.Entry entry;
    private final List<String> lines;
    private final String head;
    private final String text;
    private final int[] starts;
    private final Set<Integer> headings;
    private final Set<Integer> commands;

    Page(Library.Entry entry) {
        this.entry = entry;
        this.lines = entry.runbook().text().lines().toList();
        this.head = Folding.of(entry.runbook().title() + "\n" + entry.file().getFileName());
        var folded = lines.stream().map(Folding::of).toList();
        this.text = String.join("\n", folded);
        this.starts = starts(folded);
        this.headings = entry.runbook().headings().stream().map(Heading::line).collect(Collectors.toSet());
        this.commands = commands(entry);
    }

    Library.Entry entry() {
        return entry;
    }

    /// The folded title and file name.
    String head() {
        return head;
    }

    /// The folded text; a line break is between any two lines.
    String text() {
        return text;
    }

    /// The line of a position in the folded text, counted from 1.
    int lineAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    /// How much a word counts that stands in this line.
    int weight(int line) {
        if (headings.contains(line)) {
            return IN_HEADING;
        }
        return commands.contains(line) ? IN_COMMAND : IN_PROSE;
    }

    private static int[] starts(List<String> folded) {
        var starts = new int[folded.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += folded.get(i).length() + 1;
        }
        return starts;
    }

    private static Set<Integer> commands(Library.Entry entry) {
        var lines = new HashSet<Integer>();
        entry.runbook().procedures().stream().map(Procedure::commands).flatMap(List::stream).forEach(command -> {
            for (int line = command.lines().first(); line <= command.lines().last(); line++) {
                lines.add(line);
            }
        });
        return lines;
    }
}
