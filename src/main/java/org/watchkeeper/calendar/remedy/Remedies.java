package org.watchkeeper.calendar.remedy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.fit.Jobs;

/// The ways to solve a conflict, the least drastic first. A date is shortened only where at least half of it is left.
public final class Remedies {
    private Remedies() {}

    public static List<Remedy> of(Conflict conflict) {
        var first = conflict.first();
        var second = conflict.second();
        return switch (conflict.kind()) {
            case WINDOW_IN_BLACKOUT -> with(shortened(first, second.span()), new Remedy.OnFreeDay(first),
                    new Remedy.Skip(first));
            case WINDOWS_OVERLAP -> with(shortened(second, first.span()), new Remedy.OnFreeDay(second),
                    new Remedy.Skip(second), new Remedy.Skip(first));
            case CHANGE_IN_BLACKOUT -> List.of(new Remedy.NextFit(first));
            case SAME_HOST -> List.of(new Remedy.NextFit(second), new Remedy.NextFit(first));
            case JOB_IN_CHANGE -> List.of(new Remedy.Pause(first), new Remedy.NextFit(second));
            case JOB_IN_WINDOW -> with(
                    first.is(Flag.OFTEN) ? Optional.empty() : shortened(second, Jobs.taking(first)),
                    new Remedy.Pause(first));
            case JOB_AT_END -> with(shortened(second, before(first)), new Remedy.Pause(first));
        };
    }

    private static List<Remedy> with(Optional<Remedy> one, Remedy... others) {
        return Stream.concat(one.stream(), Stream.of(others)).toList();
    }

    /// Time enough to be done when a job begins.
    private static Span before(CalendarEntry job) {
        return new Span(job.span().start().minus(Jobs.SETTLING), job.span().start());
    }

    private static Optional<Remedy> shortened(CalendarEntry date, Span taken) {
        var most = date.span().length();
        return date.span().without(List.of(taken)).stream().max(Comparator.comparing(Span::length))
                .filter(left -> isEnough(left.length(), most)).map(left -> new Remedy.Shorten(date, left));
    }

    private static boolean isEnough(Duration left, Duration most) {
        return left.compareTo(most) < 0 && left.multipliedBy(2).compareTo(most) >= 0;
    }
}
