package org.watchkeeper.change.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;

/// Which date of a changed series a date of the old one has become: that of the same name; else the nearest one to come, where none of
/// the old dates is nearer to that. Of two that are equally near the later is taken.
final class Counterpart {
    private static final Duration NEAR = Duration.ofDays(93);

    private final Series before;
    private final Series after;
    private final Instant now;

    Counterpart(Series before, Series after, Instant now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    Optional<Series.Date> of(Series.Date date) {
        var named = after.date(date.original());
        if (named.isPresent()) {
            return named.filter(same -> same.state() != Series.State.CANCELLED && isToCome(same));
        }
        return around(after, date).stream().filter(this::isToCome)
                .min(Comparator.comparing((Series.Date other) -> apart(date, other))
                        .thenComparing(Counterpart::start, Comparator.reverseOrder()))
                .filter(other -> around(before, other).stream().allMatch(old -> !isNearer(old, date, other)));
    }

    private boolean isToCome(Series.Date date) {
        return !start(date).isBefore(now);
    }

    /// Single dates wherever they are; of a rule those around.
    private static List<Series.Date> around(Series series, Series.Date date) {
        return series.between(series.rrule().isEmpty()
                ? Span.ALWAYS
                : new Span(start(date).minus(NEAR), start(date).plus(NEAR)));
    }

    private static boolean isNearer(Series.Date one, Series.Date other, Series.Date to) {
        return apart(one, to).compareTo(apart(other, to)) < 0;
    }

    private static Duration apart(Series.Date one, Series.Date other) {
        return Duration.between(start(one), start(other)).abs();
    }

    private static Instant start(Series.Date date) {
        return date.span().start();
    }
}
