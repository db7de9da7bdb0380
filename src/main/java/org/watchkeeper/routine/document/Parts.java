package org.watchkeeper.routine.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.routine.Cadence;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;

/// Lists whose items say each for itself how often they come ("Weekly: …", "Annually: …"): the items of one cadence are a list of
/// their own, called after both.
public final class Parts {
    private Parts() {}

    /// The items of a list that come equally often.
    record Part(Cadence cadence, Checklist list) {}

    /// The parts of a list, in the order of their first items; none where its items do not differ in how often they come.
    static List<Part> of(Runbook runbook, Checklist list) {
        var items = new LinkedHashMap<Cadence, List<Item>>();
        list.items().forEach(item -> cadence(runbook, item)
                .ifPresent(cadence -> items.computeIfAbsent(cadence, _ -> new ArrayList<>()).add(item)));
        return items.size() < 2
                ? List.of()
                : items.entrySet().stream().map(each -> part(list, each)).toList();
    }

    private static Part part(Checklist list, Map.Entry<Cadence, List<Item>> of) {
        var items = of.getValue();
        return new Part(of.getKey(),
                new Checklist(list.title() + ": " + of.getKey().words(), list.timing(), list.kind(),
                        new Lines(items.getFirst().line(), items.getLast().line()), items, List.of(), list.proofs()));
    }

    private static Optional<Cadence> cadence(Runbook runbook, Item item) {
        return runbook.schedules().stream()
                .filter(said -> said.line() == item.line() && said.kind() == Schedule.Kind.CADENCE)
                .flatMap(said -> Cadence.of(said.rrule()).stream()).findFirst();
    }

    /// The list of that title, or the part that is called so.
    public static Optional<Checklist> named(Runbook runbook, String title) {
        var lists = runbook.checklists();
        return lists.stream().filter(list -> list.title().equals(title)).findFirst()
                .or(() -> lists.stream().flatMap(list -> of(runbook, list).stream()).map(Part::list)
                        .filter(part -> part.title().equals(title)).findFirst());
    }
}
