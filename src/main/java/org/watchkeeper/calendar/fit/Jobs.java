package org.watchkeeper.calendar.fit;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Span;

/// What the hosts of a booking do by themselves. A job is a moment, since nothing says how long it takes: no change begins in the
/// quarter of an hour after it. One that runs many times a day leaves no time free of it and is told, not avoided.
public record Jobs(EntrySource entries, Booking booking) {
    /// For so long after a job began no change is begun.
    public static final Duration SETTLING = Duration.ofMinutes(15);

    /// Those that run in a span.
    public List<CalendarEntry> in(Span span) {
        return entries.entries(span).stream().filter(entry -> entry.kind() == Kind.JOB && booking.touches(entry))
                .filter(entry -> entry.span().meets(span)).sorted(java.util.Comparator.comparing(CalendarEntry::span))
                .toList();
    }

    /// Those that a change can be kept away from, with the time that each of them takes.
    List<CalendarEntry> avoidable(Span span) {
        return in(new Span(span.start().minus(SETTLING), span.end())).stream().filter(job -> !job.is(Flag.OFTEN))
                .toList();
    }

    /// The time that a job takes.
    public static Span taking(CalendarEntry job) {
        return new Span(job.span().start(), job.span().start().plus(SETTLING));
    }

    /// "backup.sh on db-1 runs then, Sun 24 May 2026 03:00 UTC".
    public static String words(CalendarEntry job) {
        return job.is(Flag.OFTEN)
                ? job.title() + " runs again and again then"
                : job.title() + " runs then, " + MomentWords.at(job.span().start(), job.zone());
    }
}
