package org.watchkeeper.calendar.fit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Opening;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Span;

/// One date of a window, looked at for a booking: where it fits there, or why it does not.
final class Room {
    private final Search search;
    private final Booking booking;
    private final Opening opening;
    private final Instant after;

    Room(Search search, Booking booking, Opening opening, Instant after) {
        this.search = search;
        this.booking = booking;
        this.opening = opening;
        this.after = after;
    }

    /// `fit` keeps away from jobs; `amid` is where only jobs are in the way, and is there without `fit`. `why` says what is in the
    /// way where there is no `fit`.
    record Look(Opening opening, Optional<Span> fit, Optional<Span> amid, String why) {
        static Look fits(Opening opening, Span span) {
            return new Look(opening, Optional.of(span), Optional.empty(), "");
        }

        static Look not(Opening opening, String why) {
            return new Look(opening, Optional.empty(), Optional.empty(), why);
        }
    }

    /// `self` is the id of the change that is looked for, which does not stand in its own way.
    Look look(String self) {
        var limits = Planning.terms(opening, booking);
        if (!limits.isEmpty()) {
            return Look.not(opening, limits.stream().map(Objection::words).collect(Collectors.joining("; ")));
        }
        var date = opening.date().span();
        if (first(List.of(date)).isEmpty()) {
            return Look.not(opening, "too little of it is left");
        }
        if (first(opening.free()).isEmpty()) {
            return Look.not(opening, "a blackout takes it");
        }
        var changes = search.changes(booking, date, self);
        var beside = without(opening.free(), changes.stream().map(CalendarEntry::span).toList());
        var amid = first(beside);
        return amid.isEmpty()
                ? Look.not(opening, "its hosts are taken by "
                        + changes.stream().map(CalendarEntry::title).distinct().collect(Collectors.joining(", ")))
                : amidJobs(beside, amid.get());
    }

    private Look amidJobs(List<Span> beside, Span amid) {
        var jobs = new Jobs(search.entries(), booking).avoidable(opening.date().span());
        return first(without(beside, jobs.stream().map(Jobs::taking).toList()))
                .map(span -> Look.fits(opening, span))
                .orElseGet(() -> new Look(opening, Optional.empty(), Optional.of(amid), jobs.stream().map(Jobs::words)
                        .collect(Collectors.joining("; "))));
    }

    private static List<Span> without(List<Span> rooms, List<Span> taken) {
        return rooms.stream().flatMap(room -> room.without(taken).stream()).toList();
    }

    /// The first stretch of the booking's length, not before `after` and not after the last start.
    private Optional<Span> first(List<Span> rooms) {
        return rooms.stream().filter(room -> room.end().isAfter(after))
                .map(room -> new Span(room.start().isBefore(after) ? after : room.start(), room.end()))
                .filter(room -> room.length().compareTo(booking.length()) >= 0)
                .map(room -> new Span(room.start(), room.start().plus(booking.length())))
                .filter(span -> !span.start().isAfter(opening.lastStart())).findFirst();
    }
}
