package org.watchkeeper.checklist.export;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;

/// Lists in use as Markdown task lists. A comment names each list, so that ticks made in the file find their way back.
public final class MarkdownSheet {
    static final String LIST = "<!-- watchkeeper-list: %s -->";
    static final String NOT_APPLICABLE = " — not applicable: ";
    private static final String EVIDENCE = "evidence: ";
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

    private MarkdownSheet() {}

    /// These lists of an occasion.
    public static String of(OccasionState state, List<ListState> lists) {
        var text = new StringBuilder("# " + escaped(state.occasion().title()) + "\n");
        state.clocks().start().ifPresent(
                start -> text.append("\nStarts ").append(Times.at(start, state.clocks().zone())).append('\n'));
        lists.forEach(list -> write(text, list));
        return text.toString();
    }

    private static void write(StringBuilder text, ListState list) {
        text.append("\n## ").append(escaped(list.copy().title())).append("\n\n")
                .append(LIST.formatted(list.copy().id())).append("\n\n");
        list.due().ifPresent(
                due -> text.append("Due ").append(Times.due(due, list.clocks().zone())).append("\n\n"));
        var group = "";
        for (var item : list.items()) {
            if (!item.item().group().equals(group)) {
                group = item.item().group();
                text.append("\n### ").append(escaped(group)).append("\n\n");
            }
            write(text, item, list);
        }
        text.append(closing(list));
    }

    private static void write(StringBuilder text, ItemState item, ListState list) {
        var zone = list.clocks().zone();
        var words = escaped(item.item().text());
        switch (item.standing()) {
            case Standing.Open() -> text.append("- [ ] ").append(words).append('\n');
            case Standing.Ticked(var by, var at) -> text.append("- [x] ").append(words).append("\n  - ")
                    .append(escaped(by.name())).append(", ").append(Times.at(at, zone)).append('\n');
            case Standing.NotApplicable(var by, var at, var reason) ->
                text.append("- [x] ").append(words).append(NOT_APPLICABLE).append(escaped(reason)).append("\n  - ")
                        .append(escaped(by.name())).append(", ").append(Times.at(at, zone)).append('\n');
        }
        item.notes().forEach(note -> text.append("  - ").append(escaped(note.by().name())).append(": ")
                .append(escaped(note.event() instanceof ListEvent.Noted(_, var said) ? said : "")).append('\n'));
        item.evidence().stream().map(Evidence::words)
                .forEach(words2 -> text.append("  - ").append(EVIDENCE).append(escaped(words2)).append('\n'));
    }

    /// Everything that an export may have written below an item so far, and the bare text of every note.
    static Set<String> below(ItemState item, ZoneId zone) {
        var lines = new HashSet<String>();
        for (var entry : item.history()) {
            lines.add(entry.by().name() + ", " + Times.at(entry.at(), zone));
            if (entry.event() instanceof ListEvent.Noted(_, var said)) {
                lines.add(oneLine(said));
                lines.add(entry.by().name() + ": " + oneLine(said));
            }
        }
        item.evidence().forEach(evidence -> lines.add(EVIDENCE + oneLine(evidence.words())));
        return lines;
    }

    private static String closing(ListState list) {
        var zone = list.clocks().zone();
        return switch (list.closing()) {
            case ListState.Closing.InUse() -> "";
            case ListState.Closing.SignedOff(var by, var at, var note) -> "\nSigned off by " + escaped(by.name()) + ", "
                    + Times.at(at, zone) + (note.isBlank() ? "" : ": " + escaped(note)) + "\n";
            case ListState.Closing.PutAway(var by, var at, var reason) -> "\nPut away by " + escaped(by.name()) + ", "
                    + Times.at(at, zone) + ": " + escaped(reason) + "\n";
        };
    }

    /// One line in which nothing is Markdown.
    static String escaped(String text) {
        return SPECIAL.matcher(oneLine(text)).replaceAll(found -> "\\\\\\" + found.group());
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
