package org.watchkeeper.report.change;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.report.Report.Table;

/// Lists in use as a table: an item a row, with who settled it, when, and what shows that; how a list was closed is its last row.
final class ListRows {
    private ListRows() {}

    static Table of(List<OccasionState> lists, ZoneId zone) {
        var rows = new ArrayList<List<String>>();
        lists.forEach(occasion -> occasion.lists().forEach(list -> {
            list.items().forEach(item -> rows.add(row(list, item, zone)));
            closing(list, zone).forEach(words -> rows.add(List.of(list.copy().title(), "The list", words, "")));
        }));
        return new Table(List.of("List", "Item", "How it stands", "Evidence and notes"), rows,
                "No list belongs to it.");
    }

    private static List<String> row(ListState list, ItemState item, ZoneId zone) {
        var shown = new ArrayList<>(item.evidence().stream().map(Evidence::words).toList());
        item.notes().forEach(note -> shown.add(note(note)));
        return List.of(list.copy().title(), item.item().text(), standing(item, zone),
                shown.stream().collect(Collectors.joining("; ")));
    }

    private static String note(ListEntry entry) {
        return entry.by().name() + ": " + (entry.event() instanceof ListEvent.Noted(_, var said) ? said : "");
    }

    private static String standing(ItemState item, ZoneId zone) {
        return switch (item.standing()) {
            case ItemState.Standing.Open() -> "open";
            case ItemState.Standing.Ticked(var by, var at) -> "done by " + by.name() + ", " + MomentWords.at(at, zone);
            case ItemState.Standing.NotApplicable(var by, var at, var reason) ->
                "not applicable: " + reason + " (" + by.name() + ", " + MomentWords.at(at, zone) + ")";
        };
    }

    private static List<String> closing(ListState list, ZoneId zone) {
        return switch (list.closing()) {
            case ListState.Closing.InUse() -> List.of();
            case ListState.Closing.SignedOff(var by, var at, var note) -> List.of("signed off by " + by.name() + ", "
                    + MomentWords.at(at, zone) + (note.isBlank() ? "" : ": " + note));
            case ListState.Closing.PutAway(var by, var at, var reason) ->
                List.of("put away by " + by.name() + ", " + MomentWords.at(at, zone) + ": " + reason);
        };
    }
}
