package org.watchkeeper.calendar.ui.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.Page;

/// Where the entries of a week stand in a month: in lines, blackouts on top, what lasts several days in one bar, hosts' own jobs
/// below. What has no line is counted on each of its days, and the count takes a line itself.
record WeekLayout(List<Bar> bars, List<Integer> hidden) {
    private static final int DAYS = 7;

    /// An entry from one day of the week (0 to 6) to another, both included, in a line.
    record Bar(CalendarEntry entry, int from, int to, int line) {
        boolean touches(int day) {
            return from <= day && day <= to;
        }

        Bar in(int other) {
            return new Bar(entry, from, to, other);
        }
    }

    WeekLayout {
        bars = List.copyOf(bars);
        hidden = List.copyOf(hidden);
    }

    /// The week that begins on `monday`, in so many lines a day.
    static WeekLayout of(Page page, LocalDate monday, int lines) {
        var all = IntStream.range(0, DAYS).mapToObj(monday::plusDays).flatMap(day -> page.on(day).stream()).distinct()
                .map(entry -> bar(page, entry, monday)).sorted(order()).toList();
        return settle(placed(all), lines);
    }

    private static Bar bar(Page page, CalendarEntry entry, LocalDate monday) {
        int from = (int) ChronoUnit.DAYS.between(monday, page.first(entry));
        int to = (int) ChronoUnit.DAYS.between(monday, page.last(entry));
        return new Bar(entry, Math.max(0, from), Math.min(DAYS - 1, to), 0);
    }

    private static Comparator<Bar> order() {
        return Comparator.comparing((Bar bar) -> bar.entry().kind() != Kind.BLACKOUT)
                .thenComparingInt(bar -> bar.from() - bar.to()).thenComparing(bar -> bar.entry().kind() == Kind.JOB)
                .thenComparing(bar -> bar.entry().span());
    }

    /// Each in the first line that is free on all its days.
    private static List<Bar> placed(List<Bar> bars) {
        var taken = Stream.generate(BitSet::new).limit(DAYS).toList();
        var placed = new ArrayList<Bar>();
        for (var bar : bars) {
            var union = new BitSet();
            taken.subList(bar.from(), bar.to() + 1).forEach(union::or);
            int line = union.nextClearBit(0);
            taken.subList(bar.from(), bar.to() + 1).forEach(day -> day.set(line));
            placed.add(bar.in(line));
        }
        return placed;
    }

    /// A bar that would stand where a count has to be is counted as well, which may need a count on its other days.
    private static WeekLayout settle(List<Bar> placed, int lines) {
        var shown = new ArrayList<>(placed);
        var hidden = new int[DAYS];
        boolean moved;
        do {
            moved = shown.removeIf(bar -> {
                boolean stays = bar.line() < lines - 1
                        || bar.line() < lines
                                && IntStream.rangeClosed(bar.from(), bar.to()).allMatch(d -> hidden[d] == 0);
                if (!stays) {
                    IntStream.rangeClosed(bar.from(), bar.to()).forEach(day -> hidden[day]++);
                }
                return !stays;
            });
        } while (moved);
        return new WeekLayout(shown, IntStream.of(hidden).boxed().toList());
    }
}
