package org.watchkeeper.calendar.ical;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.ical.IcalFile.Event;
import org.watchkeeper.kernel.Operator;

/// Takes the events of a file into the calendar. The same `UID` is the same window or blackout: a newer `SEQUENCE` replaces it, an
/// older one changes nothing, and what is cancelled is removed.
public final class Import {
    private final Calendars calendars;
    private final Function<Edit, Kept> keep;
    private final Operator by;
    private final Instant at;

    /// `keep` keeps an edit.
    public Import(Calendars calendars, Function<Edit, Kept> keep, Operator by, Instant at) {
        this.calendars = calendars;
        this.keep = keep;
        this.by = by;
        this.at = at;
    }

    /// Whether an edit was kept. WAITS: it is not decided what becomes of planned changes that it touches.
    public enum Kept {
        YES, OVERTAKEN, WAITS
    }

    /// What came of an event. Nothing was kept of it where it is OVERTAKEN (somebody else edited it at this moment) or WAITS (it is not
    /// decided what becomes of planned changes that it touches).
    public enum Outcome {
        ADDED, UPDATED, REMOVED, UNCHANGED, OLDER, OVERTAKEN, WAITS
    }

    /// An event and what came of it.
    public record Taken(Event event, Outcome outcome) {}

    /// Takes all events; `file` goes into the record as the reason.
    public List<Taken> take(IcalFile events, String file) {
        return events.events().stream().map(event -> new Taken(event, take(event, "imported from " + file))).toList();
    }

    private Outcome take(Event event, String why) {
        var id = event.ruling().id();
        var history = calendars.history(id);
        int seen = history.isEmpty() ? 0 : history.getLast().version();
        boolean there = !history.isEmpty() && history.getLast().act() instanceof Edit.Kept;
        boolean same = there && history.getLast().act().equals(new Edit.Kept(event.ruling()));
        if (event.cancelled() ? !there : same) {
            return Outcome.UNCHANGED;
        }
        if (!history.isEmpty() && (event.sequence() < seen || event.sequence() == seen && !there)) {
            return Outcome.OLDER;
        }
        var act = event.cancelled() ? new Edit.Removed() : new Edit.Kept(event.ruling());
        int version = Math.max(seen + 1, event.sequence());
        return switch (keep.apply(new Edit(id, seen, version, at, by, why, act))) {
            case OVERTAKEN -> Outcome.OVERTAKEN;
            case WAITS -> Outcome.WAITS;
            case YES -> event.cancelled() ? Outcome.REMOVED : there ? Outcome.UPDATED : Outcome.ADDED;
        };
    }
}
