package org.watchkeeper.runbook.phrase;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;

/// A statement that names days and times: "First Saturday of each month, 2:00 AM - 4:00 AM UTC", "every 5 minutes".
public final class Sentence {
    private static final int LONGEST = 400;
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(was|were|began|started|happened|occurred|failed|noticed|experienced|reported|had|went|resolved|ago|since|yesterday)\\b");
    private static final Pattern HABIT = Pattern
            .compile("(?i)\\b(every|each|weekly|daily|monthly|quarterly|always|\\w+days)\\b");
    private static final Pattern EVENT = Pattern.compile(
            "(?i)\\bduring\\b|\\bago\\b|\\bsince\\b|\\blast\\s+\\d|\\b(?:retry|retries|timeout|wait(?:s|ing)?|poll(?:s|ing)? until)\\b");
    private static final Pattern JOB = Pattern.compile(
            "(?i)^runs?\\b|\\bcron(?:tab|job)?\\b|\\b(?:runs|run by|run via|job|jobs|timer|script|automated|automatically|executes|executed|triggered|kicks? off)\\b");
    private static final Pattern WINDOW = Pattern.compile(
            "(?i)\\b(window|maintenance|downtime|outage|patching|patch|change freeze|deploy(?:ment)?s?|release)\\b");
    private static final Pattern ABOUT = Pattern
            .compile("(?i)\\b(approximately|approx|around|roughly|usually|typically|normally)\\b|[~≈]\\s?\\d");
    private static final Pattern TWICE = Pattern
            .compile("(?i)\\b(?:twice|two times)\\s+(?:(?:a|per|each|every)\\s+)?month(?:ly)?\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");

    private Sentence() {}

    /// The schedule that a text states with days or times, if it states one.
    public static Optional<Schedule> read(String text, int line) {
        if (text.length() > LONGEST || text.isBlank()) {
            return Optional.empty();
        }
        if (isRepeatedUntil(text)) {
            return Optional.empty();
        }
        var time = TimeOfDay.in(text);
        var often = often(text, time);
        if (often.isPresent()) {
            return often.map(when -> schedule(text, line, when, ""));
        }
        return time.flatMap(clock -> timed(text, line, clock));
    }

    /// What a text states with days and without a time, which has to be asked: "1st Monday of the quarter".
    public static Optional<Schedule> readDay(String text, int line) {
        return Days.in(text).map(day -> new Schedule(text, line, Kind.CADENCE, When.every(day.rrule()),
                Questions.joined(day.question(), "At what time, and in which zone?")));
    }

    /// "Retry every 5 minutes", "every 30 minutes during": no schedule of its own.
    private static boolean isRepeatedUntil(String text) {
        return Cadence.every(text).filter(each -> each.rrule().matches("FREQ=(MINUTE|HOUR)LY.*")).isPresent()
                && EVENT.matcher(text).find();
    }

    /// Several times a day: "every 5 minutes", "hourly between 08:00 and 18:00 on weekdays".
    private static Optional<When> often(String text, Optional<TimeOfDay> time) {
        var every = Cadence.every(text).or(() -> Cadence.in(text))
                .filter(each -> each.rrule().matches("FREQ=(MINUTE|HOUR)LY.*"));
        if (every.isEmpty()) {
            return Optional.empty();
        }
        var rule = new StringBuilder(every.get().rrule());
        Days.in(text).filter(day -> day.rrule().startsWith("FREQ=WEEKLY;BYDAY"))
                .ifPresent(day -> rule.append(day.rrule().substring("FREQ=WEEKLY".length())));
        if (time.isPresent() && !time.get().duration().isEmpty()) {
            rule.append(";BYHOUR=").append(hours(time.get()));
        }
        var start = time.map(clock -> clock.start().toString()).orElse("");
        return Optional.of(new When(rule.toString(), start, "", Zones.in(text), ""));
    }

    private static String hours(TimeOfDay time) {
        int first = time.start().getHour();
        int count = Math.clamp(java.time.Duration.parse(time.duration()).toHours(), 1, 24);
        return IntStream.range(0, count).mapToObj(hour -> Integer.toString((first + hour) % 24))
                .collect(Collectors.joining(","));
    }

    private static Optional<Schedule> timed(String text, int line, TimeOfDay time) {
        var date = OneDay.in(text).filter(_ -> DATE.matcher(text).find() || !HABIT.matcher(text).find());
        if (date.isPresent()) {
            return date.filter(day -> !day.when().duration().isEmpty() && WINDOW.matcher(text).find())
                    .filter(_ -> !isPast(text))
                    .map(day -> schedule(text, line, day.when(), day.question()));
        }
        var day = Days.in(text);
        var cadence = Cadence.in(text);
        if (day.isEmpty() && cadence.isEmpty() || isPast(text)) {
            return Optional.empty();
        }
        var rule = combined(day, cadence);
        var times = withTimes(rule.rrule(), time);
        var when = new When(times, time.start().toString(), time.duration(), Zones.in(text), "");
        return Optional.of(schedule(text, line, when, Questions.joined(rule.question(), time.doubt())));
    }

    /// "Every 3 months on the first Sunday": the interval of one and the days of the other.
    private static DayRule combined(Optional<DayRule> day, Optional<DayRule> cadence) {
        if (day.isEmpty()) {
            return cadence.orElseThrow();
        }
        if (cadence.isEmpty() || day.get().rrule().contains("INTERVAL")) {
            return day.get();
        }
        var parts = List.of(cadence.get().rrule().split(";"));
        boolean same = parts.size() == 2 && parts.get(1).startsWith("INTERVAL")
                && day.get().rrule().startsWith(parts.getFirst() + ";");
        return same
                ? new DayRule(day.get().rrule().replaceFirst(";", ";" + parts.get(1) + ";"), "Starting when?",
                        day.get().at())
                : day.get();
    }

    /// Several times a day at the same minute.
    private static String withTimes(String rule, TimeOfDay time) {
        var minutes = time.starts().stream().map(LocalTime::getMinute).distinct().toList();
        if (time.starts().size() < 2 || minutes.size() > 1) {
            return rule;
        }
        var hours = time.starts().stream().map(LocalTime::getHour).sorted().map(String::valueOf)
                .collect(Collectors.joining(","));
        return rule + ";BYHOUR=" + hours + ";BYMINUTE=" + minutes.getFirst();
    }

    private static boolean isPast(String text) {
        return PAST.matcher(text).find() && !HABIT.matcher(text).find();
    }

    private static Schedule schedule(String text, int line, When when, String timeQuestion) {
        var frequent = when.rrule().matches("FREQ=(MINUTE|HOUR)LY.*") && !when.rrule().contains("BYHOUR");
        var zone = frequent && when.zone().isEmpty() ? "" : Zones.question(when.zone());
        var about = ABOUT.matcher(text).find() ? "At which time exactly?" : "";
        var twice = when.rrule().startsWith("FREQ=WEEKLY") && TWICE.matcher(text).find()
                ? "On which two of these days in the month?"
                : "";
        var question = Questions.joined(timeQuestion, about, twice, zone, StatusWords.question(text));
        return new Schedule(text, line, kind(text, when), when, question).with(StatusWords.of(text));
    }

    private static Kind kind(String text, When when) {
        if (JOB.matcher(text).find() || when.rrule().matches("FREQ=(MINUTE|HOUR)LY.*")) {
            return Kind.JOB;
        }
        return WINDOW.matcher(text).find() || !when.duration().isEmpty() ? Kind.WINDOW : Kind.CADENCE;
    }
}
