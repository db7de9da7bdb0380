package org.watchkeeper.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.host.Host;

/// Finds what does not go together: a sweep over entries in order of time, where each is compared only with those that are
/// still going on and may be for the same hosts.
public final class Conflicts {
    private final Meetings meetings;
    private final List<List<CalendarEntry>> open = new ArrayList<>();
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Meetings meetings) {
        this.meetings = meetings;
        for (int scope = 0; scope < meetings.size(); scope++) {
            open.add(new ArrayList<>());
        }
    }

    /// The conflicts among entries, oldest first. The inventory says which groups and environments share hosts.
    public static List<Conflict> among(Collection<CalendarEntry> entries, Collection<Host> inventory) {
        var going = entries.stream().filter(entry -> !entry.is(Flag.CANCELLED))
                .sorted(java.util.Comparator.comparing(CalendarEntry::span)).toList();
        var conflicts = new Conflicts(new Meetings(going, inventory));
        going.forEach(conflicts::add);
        return List.copyOf(conflicts.found);
    }

    private void add(CalendarEntry entry) {
        int scope = meetings.number(entry.scope());
        for (int other : meetings.of(scope)) {
            compare(entry, open.get(other));
        }
        open.get(scope).add(entry);
    }

    private void compare(CalendarEntry entry, List<CalendarEntry> others) {
        if (others.isEmpty()) {
            return;
        }
        others.removeIf(other -> other.span().end().isBefore(entry.span().start()));
        for (var other : others) {
            conflict(other, entry).ifPresent(found::add);
        }
    }

    /// `earlier` starts no later than `later`.
    private static Optional<Conflict> conflict(CalendarEntry earlier, CalendarEntry later) {
        boolean turned = earlier.kind().compareTo(later.kind()) > 0;
        var first = turned ? later : earlier;
        var second = turned ? earlier : later;
        var shared = earlier.span().shared(later.span());
        if (shared.isEmpty()) {
            boolean after = first.kind() == Kind.WINDOW && second.kind() == Kind.JOB
                    && second.span().start().equals(first.span().end());
            return after
                    ? Optional.of(new Conflict(Conflict.Kind.JOB_AT_END, second, first, second.span()))
                    : Optional.empty();
        }
        return kind(first.kind(), second.kind()).map(kind -> switch (kind) {
            case CHANGE_IN_BLACKOUT, JOB_IN_WINDOW, JOB_IN_CHANGE ->
                new Conflict(kind, second, first, shared.get());
            case WINDOW_IN_BLACKOUT, WINDOWS_OVERLAP, SAME_HOST, JOB_AT_END ->
                new Conflict(kind, first, second, shared.get());
        });
    }

    private static Optional<Conflict.Kind> kind(Kind first, Kind second) {
        return switch (first) {
            case WINDOW -> switch (second) {
                case WINDOW -> Optional.of(Conflict.Kind.WINDOWS_OVERLAP);
                case BLACKOUT -> Optional.of(Conflict.Kind.WINDOW_IN_BLACKOUT);
                case JOB -> Optional.of(Conflict.Kind.JOB_IN_WINDOW);
                case CHANGE -> Optional.empty();
            };
            case BLACKOUT -> second == Kind.CHANGE ? Optional.of(Conflict.Kind.CHANGE_IN_BLACKOUT) : Optional.empty();
            case CHANGE -> switch (second) {
                case CHANGE -> Optional.of(Conflict.Kind.SAME_HOST);
                case JOB -> Optional.of(Conflict.Kind.JOB_IN_CHANGE);
                case WINDOW, BLACKOUT -> Optional.empty();
            };
            case JOB -> Optional.empty();
        };
    }
}
