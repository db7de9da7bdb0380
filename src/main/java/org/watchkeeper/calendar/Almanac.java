package org.watchkeeper.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Schedule;

/// Schedules of documents in words and as their next twelve dates. `here` is the zone of the person who looks.
public final class Almanac implements Dates {
    private static final int TWELVE = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Clock clock;
    private final ZoneId here;

    public Almanac(Clock clock, ZoneId here) {
        this.clock = clock;
        this.here = here;
    }

    @Override
    public Forecast of(Schedule schedule) {
        if (schedule.kind() == Schedule.Kind.REVIEW && !schedule.when().date().isEmpty()) {
            return review(schedule.when().date());
        }
        var occurrences = recurrence(schedule).map(rule -> rule.next(clock.instant(), TWELVE)).orElse(List.of());
        var remarks = new ArrayList<String>();
        occurrences.stream().filter(each -> each.clocks() != Occurrence.Clocks.STEADY)
                .map(each -> clocks(schedule, each)).forEach(remarks::add);
        boolean elsewhere = !occurrences.isEmpty() && !schedule.zone().isEmpty() && !isHere(occurrences.getFirst());
        if (elsewhere) {
            remarks.add("The next one here: " + MINUTE.format(occurrences.getFirst().start().withZoneSameInstant(here))
                    + " " + here);
        }
        return new Forecast(words(schedule), occurrences.stream().map(each -> shown(schedule, each)).toList(), remarks);
    }

    private Forecast review(String date) {
        boolean month = date.length() == 7;
        var due = month ? YearMonth.parse(date).atEndOfMonth() : LocalDate.parse(date);
        var today = LocalDate.ofInstant(clock.instant(), here);
        var words = month
                ? "in " + DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(due)
                : "on " + DAY.format(due);
        return new Forecast(words, List.of(), due.isBefore(today) ? List.of("Overdue") : List.of());
    }

    /// Nothing where days are left open. A time whose zone is unknown is expanded as it stands.
    private Optional<Recurrence> recurrence(Schedule schedule) {
        boolean relative = schedule.offset().anchor() != Schedule.Anchor.NONE;
        boolean clocked = !schedule.start().isEmpty() || schedule.kind() == Schedule.Kind.WINDOW;
        if (relative || !clocked) {
            return Optional.empty();
        }
        var zone = schedule.zone().isEmpty() ? Optional.<ZoneId>of(ZoneId.of("UTC")) : ZoneName.zone(schedule.zone());
        var time = schedule.start().isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(schedule.start());
        var length = schedule.duration().startsWith("PT") ? Duration.parse(schedule.duration()) : Duration.ZERO;
        return zone.flatMap(known -> Recurrence.of(schedule.rrule(), LocalDate.ofInstant(clock.instant(), known), time,
                length, known));
    }

    private boolean isHere(Occurrence occurrence) {
        var start = occurrence.start();
        return here.getRules().getOffset(start.toInstant()).equals(start.getOffset());
    }

    private static String words(Schedule schedule) {
        var rule = schedule.rrule().isEmpty() ? date(schedule.when().date()) : RuleWords.of(schedule.rrule());
        var offset = SpanWords.offset(schedule.offset());
        var times = times(schedule);
        var length = times.contains(" to ") || schedule.duration().isEmpty()
                ? ""
                : "for " + SpanWords.length(schedule.duration());
        return String.join(", ",
                List.of(rule, times, offset, length).stream().filter(each -> !each.isEmpty()).toList());
    }

    private static String date(String date) {
        return date.length() == "2026-01-01".length() ? "on " + DAY.format(LocalDate.parse(date)) : "";
    }

    private static String times(Schedule schedule) {
        if (schedule.start().isEmpty() || schedule.rrule().contains("BYHOUR")) {
            return schedule.rrule().contains("BYHOUR") ? zone(schedule) : "";
        }
        var end = schedule.duration().startsWith("PT") ? " to " + end(schedule) : "";
        return schedule.start() + end + " " + zone(schedule);
    }

    private static String end(Schedule schedule) {
        var length = Duration.parse(schedule.duration());
        var end = LocalTime.parse(schedule.start()).plus(length);
        long days = (LocalTime.parse(schedule.start()).toSecondOfDay() + length.toSeconds())
                / Duration.ofDays(1).toSeconds();
        return end + (days == 0 ? "" : days == 1 ? " the next day" : " " + days + " days later");
    }

    private static String zone(Schedule schedule) {
        return schedule.zone().isEmpty() ? "in a zone that is not said" : schedule.zone();
    }

    private static String shown(Schedule schedule, Occurrence occurrence) {
        boolean several = schedule.rrule().contains("BYHOUR") || schedule.rrule().matches("FREQ=(MINUTE|HOUR)LY.*");
        return (several ? MINUTE : DAY).format(occurrence.start());
    }

    private static String clocks(Schedule schedule, Occurrence occurrence) {
        var day = DAY.format(occurrence.start());
        return occurrence.clocks() == Occurrence.Clocks.SKIPPED
                ? day + ": " + schedule.start() + " does not exist in " + schedule.zone() + ", the clocks go forward; "
                        + occurrence.start().toLocalTime() + " is meant"
                : day + ": " + schedule.start() + " comes twice in " + schedule.zone()
                        + ", the clocks go back; the first is meant";
    }
}
