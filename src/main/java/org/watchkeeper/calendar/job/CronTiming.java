package org.watchkeeper.calendar.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Span;
import org.watchkeeper.runbook.phrase.CronField;
import org.watchkeeper.runbook.phrase.CronField.Part;

/// The five fields of a cron line, as Vixie's cron and its heirs run them (crontab(5), cron(8)): where both days are restricted,
/// either is enough; a job whose hour and minute are fixed runs once where its time is skipped, at the moment the clocks change,
/// and once where it is doubled; one with a `*` there follows the clock, and runs never or twice.
record CronTiming(CronField day, CronField month, CronField weekday, DayTimes times, boolean followsClock)
        implements
        Timing {
    private static final Map<String, String> NAMES = Map.of("@hourly", "0 * * * *", "@daily", "0 0 * * *", "@midnight",
            "0 0 * * *", "@weekly", "0 0 * * 0", "@monthly", "0 0 1 * *", "@yearly", "0 0 1 1 *", "@annually",
            "0 0 1 1 *");

    /// Five fields or a name (`@daily`); throws `IllegalArgumentException` for what is neither.
    static CronTiming of(String written) {
        var fields = NAMES.getOrDefault(written, written).split("[ \\t]+", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("no five fields: " + written);
        }
        var minute = CronField.of(fields[0], Part.MINUTE);
        var hour = CronField.of(fields[1], Part.HOUR);
        return new CronTiming(CronField.of(fields[2], Part.DAY), CronField.of(fields[3], Part.MONTH),
                CronField.of(fields[4], Part.WEEKDAY),
                DayTimes.of(hour.numbers(), minute.numbers(), List.of(0)), minute.free() || hour.free());
    }

    @Override
    public List<Span> on(LocalDate date, ZoneId zone) {
        return runsOn(date) ? times.on(date, local -> moments(local, zone)) : List.of();
    }

    private boolean runsOn(LocalDate date) {
        boolean first = day.numbers().contains(date.getDayOfMonth());
        boolean second = weekday.numbers().contains(date.getDayOfWeek().getValue() % 7);
        boolean either = !day.free() && !weekday.free();
        return month.numbers().contains(date.getMonthValue()) && (either ? first || second : first && second);
    }

    private Stream<Instant> moments(LocalDateTime local, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            // Of many runs the first or last is at the edge of what is skipped, whichever way.
            return followsClock && !times.isOften() ? Stream.of() : Stream.of(rules.getTransition(local).getInstant());
        }
        return (followsClock ? offsets.stream() : offsets.stream().limit(1)).map(local::toInstant);
    }
}
