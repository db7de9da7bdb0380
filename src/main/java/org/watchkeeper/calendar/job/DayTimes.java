package org.watchkeeper.calendar.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Span;

/// The times of one day, as hours, minutes and seconds that are combined: all of them where they are few, else the first and the
/// last.
record DayTimes(List<LocalTime> times, boolean isOften) {
    static DayTimes of(Collection<Integer> hours, Collection<Integer> minutes, Collection<Integer> seconds) {
        if (hours.isEmpty() || minutes.isEmpty() || seconds.isEmpty()) {
            throw new IllegalArgumentException("no time of day");
        }
        var h = new TreeSet<>(hours);
        var m = new TreeSet<>(minutes);
        var s = new TreeSet<>(seconds);
        if ((long) h.size() * m.size() * s.size() > Timing.FEW) {
            return new DayTimes(List.of(LocalTime.of(h.first(), m.first(), s.first()),
                    LocalTime.of(h.last(), m.last(), s.last())), true);
        }
        var all = new ArrayList<LocalTime>();
        h.forEach(hour -> m.forEach(minute -> s.forEach(second -> all.add(LocalTime.of(hour, minute, second)))));
        return new DayTimes(List.copyOf(all), false);
    }

    /// The runs of a day; `moments` says at which moments a local time comes.
    List<Span> on(LocalDate day, Function<java.time.LocalDateTime, Stream<Instant>> moments) {
        var runs = times.stream().map(day::atTime).flatMap(moments).distinct().sorted().toList();
        if (!isOften) {
            return runs.stream().map(run -> new Span(run, run)).toList();
        }
        return runs.isEmpty() ? List.of() : List.of(new Span(runs.getFirst(), runs.getLast()));
    }
}
