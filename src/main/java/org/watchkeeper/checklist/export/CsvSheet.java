package org.watchkeeper.checklist.export;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.kernel.CsvRow;

/// Lists in use as CSV that computes nothing and calls nothing when a spreadsheet opens it.
public final class CsvSheet {
    private static final String HEAD = CsvRow.of(List.of("list", "number", "item", "state", "by", "at", "reason", "due",
            "assigned", "notes", "evidence"));

    private CsvSheet() {}

    public static String of(List<ListState> lists) {
        var text = new StringBuilder(HEAD);
        for (var list : lists) {
            for (int i = 0; i < list.items().size(); i++) {
                text.append(CsvRow.of(fields(list, i + 1, list.items().get(i))));
            }
        }
        return text.toString();
    }

    private static List<String> fields(ListState list, int number, ItemState item) {
        var zone = list.clocks().zone();
        var told = told(list, item.standing());
        var due = item.item().timing().due(list.clocks()).map(when -> Times.due(when, zone)).orElse("");
        var assigned = item.assigned().isEmpty() ? list.assigned() : item.assigned();
        return List.of(list.copy().title(), Integer.toString(number), item.item().text(), told.state(), told.by(),
                told.at(), told.reason(), due, assigned, notes(item),
                item.evidence().stream().map(Evidence::words).collect(Collectors.joining("; ")));
    }

    private record Told(String state, String by, String at, String reason) {}

    private static Told told(ListState list, Standing standing) {
        var zone = list.clocks().zone();
        return switch (standing) {
            case Standing.Open() -> new Told("open", "", "", "");
            case Standing.Ticked(var by, var at) -> new Told("ticked", by.name(), Times.at(at, zone), "");
            case Standing.NotApplicable(var by, var at, var reason) ->
                new Told("not applicable", by.name(), Times.at(at, zone), reason);
        };
    }

    private static String notes(ItemState item) {
        return item.notes().stream().map(note -> note.by().name() + ": "
                + (note.event() instanceof ListEvent.Noted(_, var said) ? said : "")).collect(Collectors.joining("; "));
    }
}
