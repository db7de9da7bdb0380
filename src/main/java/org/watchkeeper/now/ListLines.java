package org.watchkeeper.now;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.now.Line.Destination;

/// The lines of lists in use: overdue, due, and since then closed. A list that belongs to a routine is told by its routine.
public final class ListLines {
    private ListLines() {}

    public static List<Line> of(List<ListLine> lists, Instant now) {
        return lists.stream().filter(list -> list.occasion().kind() != Occasion.Kind.ROUTINE)
                .flatMap(list -> line(list, list.urgency(now)).stream()).toList();
    }

    private static Optional<Line> line(ListLine list, Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> Optional.of(line(list, Kind.OVERDUE, "overdue", list.due().map(Due::to)));
            case DUE -> Optional.of(line(list, Kind.DUE, "due", list.due().map(Due::to)));
            case DONE -> Optional.of(line(list, Kind.HAPPENED, "list done", Optional.of(list.changed())));
            case LATER, UNTIMED -> Optional.empty();
        };
    }

    private static Line line(ListLine list, Kind kind, String state, Optional<Instant> at) {
        var counts = list.counts();
        var about = Stream.of(counts.settled() + " of " + counts.items() + " done", list.occasion().title(),
                list.runbookTitle(), list.assigned()).filter(words -> !words.isEmpty()).distinct()
                .collect(Collectors.joining(" · "));
        return new Line(kind, list.title(), state, about, at, "", false,
                new Destination(Situation.CHECKLISTS, list.id().toString()));
    }
}
