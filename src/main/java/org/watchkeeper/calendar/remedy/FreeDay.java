package org.watchkeeper.calendar.remedy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.host.Host;

/// Looks for the next day on which a date of a window meets no blackout and no other window at its usual local time, and the clocks do
/// not change. `entries` are windows and blackouts; other kinds do not matter.
public record FreeDay(EntrySource entries, Collection<Host> inventory) {
    /// As far ahead as is looked.
    public static final int DAYS = 56;

    /// The local time in the zone of the date at which it could begin; empty where no day of the eight weeks after it is free.
    public Optional<LocalDateTime> after(CalendarEntry date) {
        var span = date.span();
        var others = entries.entries(new Span(span.start(), span.end().plus(Duration.ofDays(DAYS + 1)))).stream()
                .filter(entry -> entry.kind() == Kind.WINDOW || entry.kind() == Kind.BLACKOUT)
                .filter(entry -> !entry.ref().equals(date.ref())).toList();
        var start = LocalDateTime.ofInstant(span.start(), date.zone());
        return IntStream.rangeClosed(1, DAYS).mapToObj(start::plusDays).filter(day -> isFree(date, day, others))
                .findFirst();
    }

    private boolean isFree(CalendarEntry date, LocalDateTime day, List<CalendarEntry> others) {
        var there = Occurrence.at(day, Length.of(date.span().length()), date.zone());
        var moved = new CalendarEntry(date.kind(), date.ref(), date.title(), Span.of(there), date.zone(), date.scope(),
                date.flags(), date.detail());
        var met = others.stream().filter(other -> other.span().meets(moved.span()));
        return there.clocks() == Occurrence.Clocks.STEADY
                && Conflicts.among(Stream.concat(met, Stream.of(moved)).toList(), inventory).stream()
                        .noneMatch(conflict -> conflict.first().equals(moved) || conflict.second().equals(moved));
    }
}
