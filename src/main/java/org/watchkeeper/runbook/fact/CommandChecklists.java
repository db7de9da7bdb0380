package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Checklist.Group;
import org.watchkeeper.runbook.Checklist.Kind;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;

/// Lists that are called checklists and whose items are commands (T-009, T-010): each command is ticked when it was run.
final class CommandChecklists {
    private static final Pattern CHECKLIST = Pattern.compile("(?i)\\bcheck-?\\s?lists?\\b");
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]+)\\)");

    private CommandChecklists() {}

    static List<Checklist> in(List<Passage> passages) {
        var byTitle = new LinkedHashMap<String, List<Passage.Shell>>();
        for (var passage : passages) {
            if (passage instanceof Passage.Shell shell && !title(shell).isEmpty()) {
                byTitle.computeIfAbsent(line(shell) + " " + title(shell), _ -> new ArrayList<>()).add(shell);
            }
        }
        return byTitle.values().stream().filter(shells -> !hasBoxes(passages, shells.getFirst()))
                .map(CommandChecklists::list).toList();
    }

    private static String title(Passage.Shell shell) {
        if (CHECKLIST.matcher(shell.place().phase()).find()) {
            return shell.place().phase();
        }
        return CHECKLIST.matcher(shell.place().heading()).find() ? shell.place().heading() : "";
    }

    private static int line(Passage.Shell shell) {
        return shell.place().path().isEmpty() ? 0 : shell.place().path().getLast().line();
    }

    private static boolean hasBoxes(List<Passage> passages, Passage.Shell shell) {
        return passages.stream()
                .anyMatch(each -> each instanceof Passage.Words words && words.kind() == Passage.Words.Kind.BOX
                        && words.place().path().equals(shell.place().path()));
    }

    private static Checklist list(List<Passage.Shell> shells) {
        var title = title(shells.getFirst());
        var items = shells.stream().map(CommandChecklists::item).toList();
        var lines = new Lines(shells.getFirst().lines().first(), shells.getLast().lines().last());
        return new Checklist(title, timing(title), Kind.COMMANDS, lines, items, groups(shells, title));
    }

    private static Item item(Passage.Shell shell) {
        var command = shell.command().text().lines().findFirst().orElse("").strip();
        return new Item(command, shell.lines().first(), false, false);
    }

    private static List<Group> groups(List<Passage.Shell> shells, String title) {
        var groups = new LinkedHashMap<String, Lines>();
        for (var shell : shells) {
            var phase = shell.place().phase();
            if (!phase.isEmpty() && !phase.equals(title)) {
                groups.merge(phase, shell.lines(), (all, more) -> new Lines(all.first(), more.last()));
            }
        }
        return groups.entrySet().stream().map(each -> new Group(each.getKey(), timing(each.getKey()), each.getValue()))
                .toList();
    }

    private static String timing(String title) {
        var bracket = BRACKET.matcher(title);
        return bracket.find() ? bracket.group(1) : "";
    }
}
