package org.watchkeeper.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.export.Times;
import org.watchkeeper.checklist.start.StartMove;

/// Lists in use as lines of text.
final class ListWords {
    private ListWords() {}

    static String line(ListLine line, Instant now) {
        return String.format("%s  %-8s %2d of %2d  %s · %s%s", line.id(), line.urgency(now).word(),
                line.counts().settled(), line.counts().items(), line.title(), line.runbookTitle(),
                line.due().map(due -> "  due " + Times.due(due, ZoneId.systemDefault())).orElse(""));
    }

    static List<String> sheet(Chosen chosen, Instant now) {
        var list = chosen.list();
        var zone = list.clocks().zone();
        var lines = new ArrayList<String>();
        lines.add(list.copy().title() + " · " + list.copy().origin().runbookTitle());
        list.due().filter(_ -> !list.isClosed())
                .ifPresent(due -> lines.add(list.urgency(now).word() + ", due " + due(due, zone)));
        list.clocks().start().filter(_ -> chosen.state().occasion().kind() != Occasion.Kind.ROUTINE)
                .ifPresent(at -> lines.add("work starts " + Times.at(at, zone)));
        Optional.of(list.assigned()).filter(person -> !person.isEmpty())
                .ifPresent(person -> lines.add("for " + person));
        closing(list).ifPresent(lines::add);
        var group = "";
        for (int i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            if (!item.item().group().equals(group)) {
                group = item.item().group();
                lines.add("  " + group);
            }
            lines.add(String.format("%3d %s %s%s", i + 1, mark(item.standing()), item.item().text(),
                    said(item.standing(), ZoneId.systemDefault())));
            Optional.of(item.assigned()).filter(person -> !person.isEmpty())
                    .ifPresent(person -> lines.add("        for " + person));
            var also = chosen.state().alsoIn(list.copy().id(), item.item().key());
            if (!also.isEmpty()) {
                lines.add("        also on: " + String.join(", ", also));
            }
            more(item).forEach(words -> lines.add("        " + words));
        }
        return lines;
    }

    private static Optional<String> closing(ListState list) {
        var here = ZoneId.systemDefault();
        return switch (list.closing()) {
            case ListState.Closing.InUse() -> Optional.empty();
            case ListState.Closing.SignedOff(var by, var at, var note) ->
                Optional.of(
                        "signed off by " + by.name() + ", " + Times.at(at, here) + (note.isEmpty() ? "" : ": " + note));
            case ListState.Closing.PutAway(var by, var at, var reason) ->
                Optional.of("put away by " + by.name() + ", " + Times.at(at, here) + ": " + reason);
        };
    }

    /// On the clock that `list` tells it on, and on that of the work where it shows another hour.
    private static String due(Due due, ZoneId there) {
        var here = ZoneId.systemDefault();
        return Times.due(due, here) + (due.to().atZone(here).getOffset().equals(due.to().atZone(there).getOffset())
                ? ""
                : " (" + Times.due(due, there) + ")");
    }

    /// What is due when, before and after a start was moved.
    static List<String> move(StartMove move) {
        var lines = new ArrayList<String>();
        var before = move.state().clocks();
        before.start().ifPresent(at -> lines.add("starts " + Times.at(at, before.zone()) + " so far"));
        lines.add("starts " + Times.at(move.start(), move.zone()));
        move.byList().forEach((list, moved) -> {
            lines.add(list);
            for (var each : moved) {
                lines.add("  " + each.words() + " (" + each.items() + " open): "
                        + each.before().map(due -> Times.due(due, before.zone())).orElse("not due so far") + " -> "
                        + Times.due(each.after(), move.zone()));
                if (!each.clockChange().isEmpty()) {
                    lines.add("    ! " + each.clockChange());
                }
            }
        });
        return lines;
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case Standing.Open() -> "[ ]";
            case Standing.Ticked _ -> "[x]";
            case Standing.NotApplicable _ -> "[-]";
        };
    }

    private static String said(Standing standing, ZoneId zone) {
        return switch (standing) {
            case Standing.Open() -> "";
            case Standing.Ticked(var by, var at) -> "  (" + by.name() + ", " + Times.at(at, zone) + ")";
            case Standing.NotApplicable(var by, var at, var reason) ->
                "  (not applicable: " + reason + "; " + by.name() + ", " + Times.at(at, zone) + ")";
        };
    }

    private static List<String> more(ItemState item) {
        var words = new ArrayList<String>();
        item.notes().forEach(note -> words.add(note.by().name() + ": "
                + (note.event() instanceof ListEvent.Noted(_, var text) ? text : "")));
        item.evidence().stream().map(Evidence::words).forEach(words::add);
        item.openTrial().filter(_ -> item.isOpen())
                .ifPresent(trial -> words.add("being tried on " + trial.host() + " (run " + trial.run() + ")"));
        item.failure().ifPresent(failed -> words.add("not proved on " + failed.trial().host() + ": " + failed.why()));
        return words;
    }
}
