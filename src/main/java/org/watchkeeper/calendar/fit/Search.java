package org.watchkeeper.calendar.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Span;

/// Looks for the next time at which a change fits into a confirmed window, outside blackouts, beside other changes on its hosts and
/// beside what these do by themselves. `entries` are changes and jobs; other kinds do not matter.
///
/// Where jobs are in the way of every date for two months after the first that has room but for them, that one is the answer, and says
/// which jobs run in it.
public record Search(Rulebook rulebook, EntrySource entries) {
    private static final Duration STRIDE = Duration.ofDays(62);
    private static final int STRIDES = 12;

    /// The first time at or after `after`, looking two years ahead; `self` is the id of the change it is looked for, or empty.
    public Answer next(Booking booking, Instant after, String self) {
        var seen = new ArrayList<Room.Look>();
        var from = after;
        for (int stride = 0; stride < STRIDES; stride++) {
            var span = new Span(from, from.plus(STRIDE));
            rulebook.openings(booking.hosts(), span).stream()
                    .filter(opening -> opening.date().span().end().isAfter(after))
                    // What reaches over from the stretch before was looked at there.
                    .filter(opening -> span.start().equals(after)
                            || !opening.date().span().start().isBefore(span.start()))
                    .map(opening -> new Room(this, booking, opening, after).look(self)).forEach(seen::add);
            var found = chosen(seen, span.end());
            if (found.isPresent()) {
                return answer(booking, seen, found);
            }
            from = from.plus(STRIDE);
        }
        return answer(booking, seen, amid(seen));
    }

    /// Of what was looked at up to a moment.
    private static Optional<Fit> chosen(List<Room.Look> seen, Instant until) {
        var free = seen.stream().flatMap(look -> look.fit().map(span -> new Fit(look.opening(), span)).stream())
                .min(Comparator.comparing(fit -> fit.span().start()));
        var amid = amid(seen);
        boolean waited = amid.filter(fit -> !fit.span().start().plus(STRIDE).isAfter(free
                .map(other -> other.span().start()).orElse(until))).isPresent();
        return waited ? amid : free;
    }

    /// The first that only jobs are in the way of.
    private static Optional<Fit> amid(List<Room.Look> seen) {
        return seen.stream().flatMap(look -> look.amid().map(span -> new Fit(look.opening(), span)).stream())
                .min(Comparator.comparing(fit -> fit.span().start()));
    }

    private Answer answer(Booking booking, List<Room.Look> seen, Optional<Fit> fit) {
        var jobs = fit.map(found -> new Jobs(entries, booking).in(found.span())).orElse(List.of());
        return new Answer(fit, passed(seen, fit), jobs);
    }

    private record Reason(String window, String why) {}

    private static List<Passed> passed(List<Room.Look> seen, Optional<Fit> fit) {
        var passed = new LinkedHashMap<Reason, Passed>();
        seen.stream().filter(look -> look.fit().isEmpty())
                .filter(look -> fit.filter(found -> isBefore(look, found)).isPresent() || fit.isEmpty())
                .sorted(Comparator.comparing(look -> look.opening().date().span()))
                .forEach(look -> passed.merge(new Reason(look.opening().window().name(), look.why()), of(look),
                        Search::with));
        return List.copyOf(passed.values());
    }

    private static boolean isBefore(Room.Look look, Fit fit) {
        return look.opening().date().span().start().isBefore(fit.span().start())
                && !look.opening().equals(fit.opening());
    }

    private static Passed of(Room.Look look) {
        var window = look.opening().window();
        return new Passed(window.name(), window.series().zone(), List.of(look.opening().date().span().start()),
                look.why());
    }

    private static Passed with(Passed one, Passed other) {
        var starts = new ArrayList<>(one.starts());
        starts.addAll(other.starts());
        return new Passed(one.window(), one.zone(), starts, one.why());
    }

    List<CalendarEntry> changes(Booking booking, Span span, String self) {
        return new Planning(rulebook, entries).taken(booking, span, self).toList();
    }
}
