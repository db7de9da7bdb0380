package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place.Title;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        var boxed = boxed(passages);
        return byTitle.values().stream().filter(shells -> !boxed.contains(shells.getFirst().place().path()))
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

    /// Where there are boxes: what stands beside them is no list of its own.
    private static Set<List<Title>> boxed(List<Passage> passages) {
        return passages.stream().filter(
                each -> each instanceof Passage.Words words && words.kind() == Passage.Words.Kind.BOX)
                .map(box -> box.place().path()).collect(Collectors.toSet());
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
