package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A rule of RFC 5545 in a time zone: it is expanded in the zone's own local time (T-187), so that 02:00 stays 02:00.
///
/// `anchor` is the first day from which intervals are counted; rules without an interval do not depend on it.
public record Recurrence(String rrule, LocalDate anchor, LocalTime time, Duration length, ZoneId zone) {
    private static final int MOST = 10_000;

    public Recurrence {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a window is not shorter than nothing: " + length);
        }
        LocalDates.parsed(rrule);
    }

    /// Why a rule cannot be used; empty where it can.
    public static String objection(String rrule) {
        try {
            LocalDates.parsed(rrule);
            return "";
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /// The next occurrences that start at or after `from`.
    public List<Occurrence> next(Instant from, int count) {
        return expand(from, occurrence -> !occurrence.start().toInstant().isBefore(from), count, Instant.MAX);
    }

    /// The occurrences that overlap `[from, to)`, those without a length that start in it.
    public List<Occurrence> between(Instant from, Instant to) {
        return expand(from.minus(length), occurrence -> overlaps(occurrence, from, to), MOST, to);
    }

    private static boolean overlaps(Occurrence occurrence, Instant from, Instant to) {
        var start = occurrence.start().toInstant();
        boolean ends = occurrence.end().toInstant().isAfter(from)
                || start.equals(occurrence.end().toInstant()) && !start.isBefore(from);
        return start.isBefore(to) && ends;
    }

    private List<Occurrence> expand(Instant from, Predicate<Occurrence> wanted, int count, Instant until) {
        var found = new ArrayList<Occurrence>();
        var dates = new LocalDates(LocalDates.parsed(rrule), anchored(from),
                LocalDateTime.ofInstant(from, zone).minusDays(1));
        for (int tried = 0; tried < MOST && dates.hasNext() && found.size() < count; tried++) {
            var occurrence = Occurrence.at(dates.next(), Length.of(length), zone);
            if (!occurrence.start().toInstant().isBefore(until)) {
                break;
            }
            if (wanted.test(occurrence)) {
                found.add(occurrence);
            }
        }
        return List.copyOf(found);
    }

    /// Without an interval any day before will do, so that far-away anchors cost nothing.
    private LocalDateTime anchored(Instant from) {
        boolean counts = rrule.contains("INTERVAL=") || rrule.contains("COUNT=");
        var near = LocalDateTime.ofInstant(from, zone).toLocalDate().minusDays(2);
        return (counts || anchor.isAfter(near) ? anchor : near).atTime(time);
    }

    /// Whether a rule alone says on which days it is: "monthly" and "every other week" do not.
    public static Optional<Recurrence> of(String rrule, LocalDate today, LocalTime time, Duration length, ZoneId zone) {
        boolean anchored = rrule.contains("INTERVAL=") && !rrule.matches("FREQ=(MINUTE|HOUR)LY.*");
        boolean bare = rrule.matches("FREQ=(WEEK|MONTH|YEAR)LY(;INTERVAL=\\d+)?");
        return rrule.isEmpty() || anchored || bare || !objection(rrule).isEmpty()
                ? Optional.empty()
                : Optional.of(new Recurrence(rrule, today, time, length, zone));
    }
}
