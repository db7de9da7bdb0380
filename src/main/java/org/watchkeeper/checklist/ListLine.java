package org.watchkeeper.checklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// A list in use in a table of them: enough to show and to open it. `due` is when the next of its open items is; `closed` says
/// that it is signed off or put away.
public record ListLine(ListId id, Occasion occasion, String title, String file, String runbookTitle, Timing timing,
        Counts counts, Optional<Due> due, String assigned, Instant opened, Instant changed, boolean closed) {
    /// How many items there are, and how many of them are open.
    public record Counts(int items, int open, int mandatoryOpen) {
        public int settled() {
            return items - open;
        }
    }

    /// The line of a list of this occasion.
    public static ListLine of(OccasionState state, ListState list) {
        var copy = list.copy();
        var counts = new Counts(list.items().size(), list.open().size(), list.mandatoryOpen().size());
        return new ListLine(copy.id(), state.occasion(), copy.title(), copy.origin().file(),
                copy.origin().runbookTitle(), copy.timing(), counts, list.due(), list.assigned(),
                state.addedAt(copy.id()), state.changed(), list.isClosed());
    }

    /// The order in which lists are shown; an emergency without a clock comes with what is due, what was changed last before the rest.
    public static Comparator<ListLine> mostUrgentFirst(Instant now) {
        return Comparator.comparing((ListLine line) -> line.rank(now))
                .thenComparing(line -> line.due().map(Due::to).orElse(Instant.MAX))
                .thenComparing(ListLine::changed, Comparator.reverseOrder());
    }

    private Urgency rank(Instant now) {
        var urgency = urgency(now);
        return urgency == Urgency.UNTIMED && occasion.kind() == Occasion.Kind.EMERGENCY ? Urgency.DUE : urgency;
    }

    public boolean isDone() {
        return closed || counts.open() == 0;
    }

    public Urgency urgency(Instant now) {
        return isDone() ? Urgency.DONE : due.map(when -> when.urgency(now)).orElse(Urgency.UNTIMED);
    }
}
