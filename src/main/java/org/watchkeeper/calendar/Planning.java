package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands against a time for a change: pure functions of windows, blackouts and what else is planned.
/// `planned` are entries of changes; those of other kinds do not matter here.
public record Planning(Rulebook rulebook, EntrySource planned) {
    /// What stands against a change from `start` on; `self` is the id of its own entry, or empty.
    public List<Objection> objections(Booking booking, Instant start, String self) {
        var span = new Span(start, start.plus(booking.length()));
        var found = new ArrayList<Objection>();
        blackouts(booking, span).forEach(found::add);
        found.addAll(window(booking, span));
        taken(booking, span, self).map(Planning::taken).forEach(found::add);
        return List.copyOf(found);
    }

    private Stream<Objection> blackouts(Booking booking, Span span) {
        return rulebook.blackouts().stream()
                .filter(blackout -> booking.hosts().stream().anyMatch(blackout.scope()::covers))
                .flatMap(blackout -> blackout.series().between(span).stream().map(date -> blackout(blackout, date)));
    }

    private static Objection blackout(Blackout blackout, Series.Date date) {
        var why = blackout.reason().isBlank() ? "" : " (" + blackout.reason() + ")";
        return new Objection(Objection.Reason.BLACKOUT, "It is in the blackout " + blackout.name() + why + ", "
                + SpanWords.between(date.span(), blackout.series().zone()), "Take the next time that fits.");
    }

    private List<Objection> window(Booking booking, Span span) {
        var openings = rulebook.openings(booking.hosts(), span);
        var holding = openings.stream().filter(opening -> opening.date().span().holds(span)).toList();
        if (!holding.isEmpty()) {
            return holding.stream().map(opening -> limits(opening, booking, span))
                    .min(Comparator.comparingInt(List::size)).orElseThrow();
        }
        var begun = openings.stream().filter(opening -> opening.date().span().holds(span.start())).findFirst();
        return List.of(begun.map(opening -> longer(opening, span)).orElseGet(Planning::outside));
    }

    private static Objection longer(Opening opening, Span span) {
        var over = Duration.between(opening.date().span().end(), span.end());
        return new Objection(Objection.Reason.LONGER_THAN_WINDOW, "It ends " + SpanWords.length(over.toString())
                + " after the window " + opening.window().name() + " closes", "Start earlier, or plan less at once.");
    }

    private static Objection outside() {
        return new Objection(Objection.Reason.OUTSIDE_WINDOWS, "It is in no window that is for all of its hosts",
                "Take the next time that fits, or give a reason for going outside the windows.");
    }

    private static List<Objection> limits(Opening opening, Booking booking, Span span) {
        return Stream.of(Limits.standing(opening), Limits.length(opening, booking), Limits.cutoff(opening, span),
                Limits.impact(opening, booking), Limits.notice(opening, booking)).flatMap(Optional::stream).toList();
    }

    /// What a date of a window says against a booking wherever in it that is.
    public static List<Objection> terms(Opening opening, Booking booking) {
        return Stream.of(Limits.standing(opening), Limits.length(opening, booking), Limits.impact(opening, booking),
                Limits.notice(opening, booking)).flatMap(Optional::stream).toList();
    }

    /// Other changes on the hosts of a booking that meet a span.
    public Stream<CalendarEntry> taken(Booking booking, Span span, String self) {
        return planned.entries(span).stream().filter(entry -> entry.kind() == CalendarEntry.Kind.CHANGE)
                .filter(entry -> !entry.is(CalendarEntry.Flag.CANCELLED) && !entry.ref().id().equals(self))
                .filter(entry -> entry.span().meets(span)).filter(booking::touches);
    }

    private static Objection taken(CalendarEntry entry) {
        return new Objection(Objection.Reason.HOST_TAKEN, "One of its hosts has " + entry.title() + " then, "
                + SpanWords.between(entry.span(), entry.zone()), "Move one of them.");
    }
}
