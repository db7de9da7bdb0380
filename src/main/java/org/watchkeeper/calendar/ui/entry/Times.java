package org.watchkeeper.calendar.ui.entry;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.ClockChanges;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.SpanWords;

/// When an entry is: in its own zone, in UTC and where the person is, each said once, and what changes of clocks do to it.
public record Times(List<Line> lines, List<String> clocks) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /// `whose`: "Its own zone", "UTC", "Here"; `text` names the zone.
    public record Line(String whose, String text) {}

    public Times {
        lines = List.copyOf(lines);
        clocks = List.copyOf(clocks);
    }

    public static Times of(CalendarEntry entry, ZoneId here) {
        return of(entry.span(), entry.zone(), here, original(entry));
    }

    /// `original` is the local time that was asked for, where one is known.
    public static Times of(Span span, ZoneId home, ZoneId here, Optional<LocalDateTime> original) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(isUtc(home) ? "UTC" : "Its zone", SpanWords.between(span, home)));
        if (!isUtc(home)) {
            lines.add(new Line("UTC", SpanWords.between(span, UTC)));
        }
        if (!here.equals(home) && !(isUtc(home) && isUtc(here)) && !isUtc(here)) {
            lines.add(new Line("Here", SpanWords.between(span, here)));
        }
        var clocks = new ArrayList<>(original.flatMap(local -> ClockChanges.of(local, home)).stream().toList());
        clocks.addAll(ClockChanges.within(span, home));
        return new Times(lines, clocks);
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(java.time.ZoneOffset.UTC);
    }

    /// Only of windows and blackouts: there the date is named by its local time.
    private static Optional<LocalDateTime> original(CalendarEntry entry) {
        boolean named = entry.kind() == CalendarEntry.Kind.WINDOW || entry.kind() == CalendarEntry.Kind.BLACKOUT;
        try {
            return named && !entry.is(CalendarEntry.Flag.MOVED)
                    ? Optional.of(LocalDateTime.parse(entry.ref().occurrence()))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
