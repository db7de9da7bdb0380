package org.watchkeeper.checklist.export;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;

/// Lists in use as CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, so that opening the
/// file computes nothing and calls nothing.
public final class CsvSheet {
    private static final String HEAD = row(List.of("list", "number", "item", "state", "by", "at", "reason", "due",
            "assigned", "notes", "evidence"));
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvSheet() {}

    public static String of(List<ListState> lists) {
        var text = new StringBuilder(HEAD);
        for (var list : lists) {
            for (int i = 0; i < list.items().size(); i++) {
                text.append(row(fields(list, i + 1, list.items().get(i))));
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

    private static String row(List<String> fields) {
        return fields.stream().map(CsvSheet::field).collect(Collectors.joining(",")) + "\r\n";
    }

    static String field(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n'].*") || !safe.equals(safe.strip())
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /// Blanks before it do not help: some programs take them away.
    private static boolean isFormula(String text) {
        var first = text.isEmpty() ? "" : text.substring(0, 1);
        var inked = text.strip();
        return !first.isEmpty() && FORMULA.contains(first)
                || !inked.isEmpty() && FORMULA.contains(inked.substring(0, 1));
    }
}
