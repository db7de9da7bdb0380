package org.watchkeeper.calendar.job;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

import org.watchkeeper.calendar.Span;

/// A timer that counts from its last run: every so long from then on. It drifts by how long the work takes, so the times are about.
record EveryTiming(Duration period, Instant last) implements Timing {
    /// Of what takes longer there is nothing to tell; moments far beyond it cannot be counted.
    static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Duration DAY = Duration.ofDays(1);

    EveryTiming {
        if (period.toSeconds() < 1 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("no period: " + period);
        }
    }

    /// `PT5M 2026-11-30T04:00:00Z`; throws `IllegalArgumentException` for anything else.
    static EveryTiming of(String written) {
        try {
            var parts = written.split(" ", 2);
            return new EveryTiming(Duration.parse(parts[0]), Instant.parse(parts[parts.length - 1]));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("no period and last run: " + written, wrong);
        }
    }

    @Override
    public List<Span> on(LocalDate day, ZoneId zone) {
        var start = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (end.isBefore(last)) {
            return List.of();
        }
        if (DAY.dividedBy(period) > FEW) {
            return List.of(new Span(start.isBefore(last) ? last : start, end));
        }
        long first = Math.max(1, Duration.between(last, start).toSeconds() / period.toSeconds());
        return LongStream.rangeClosed(first, first + FEW + 2).mapToObj(number -> last.plus(period.multipliedBy(number)))
                .filter(run -> !run.isBefore(start) && run.isBefore(end)).map(run -> new Span(run, run)).toList();
    }
}
