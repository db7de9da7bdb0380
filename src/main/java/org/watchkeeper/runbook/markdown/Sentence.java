package org.watchkeeper.runbook.markdown;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;

/// A schedule in plain words: "First Saturday of each month, 2:00 AM - 4:00 AM UTC", "every 5 minutes".
final class Sentence {
    private static final int LONGEST = 400;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern DAY = Pattern.compile(
            "(?i)\\b(?:(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+)?(mon|tues|wednes|thurs|fri|satur|sun)days?\\b");
    private static final Pattern DAILY = Pattern.compile("(?i)\\b(daily|nightly|every\\s+(day|night))\\b");
    private static final Pattern MINUTES = Pattern.compile("(?i)\\bevery\\s+(\\d{1,3})\\s+(minute|hour)s?\\b");
    private static final Pattern TIMES = Pattern.compile(
            "(?i)\\b(\\d{1,2}):(\\d{2})\\s*([ap]m)?(?:\\s*(?:-|–|—|to|until)\\s*(\\d{1,2}):(\\d{2})\\s*([ap]m)?)?");
    private static final Pattern ZONE = Pattern
            .compile("\\b(UTC|GMT|CET|CEST|EST|EDT|PST|PDT|[A-Z][a-z]+/[A-Z][A-Za-z_]+)\\b");
    private static final Pattern DOUBTFUL = Pattern
            .compile("(?i)\\b(if needed|if required|as needed|announced|anytime|approximately|around|tbd|or)\\b");
    private static final Pattern EVENT = Pattern.compile("(?i)\\bduring\\b|\\bago\\b|\\bsince\\b");

    private Sentence() {}

    /// The schedule a line states, if it states one.
    static Optional<Schedule> read(String written, int line) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return Cron.read(written, line).or(() -> words(statement(written), line));
    }

    /// A line without list marks, comment signs and the key of a field.
    static String statement(String written) {
        var text = written.strip().replaceFirst("^(?:[-*+]|#+|\\d+[.)])\\s+", "");
        return Inline.field(text).map(Inline.Field::value).orElseGet(() -> Inline.plain(text));
    }

    private static Optional<Schedule> words(String text, int line) {
        var minutes = MINUTES.matcher(text);
        if (minutes.find() && !EVENT.matcher(text).find()) {
            var unit = minutes.group(2).toLowerCase(Locale.ROOT);
            return Optional.of(new Schedule(text, line, Schedule.Kind.JOB,
                    Schedule.When.every("FREQ=" + unit.toUpperCase(Locale.ROOT) + "LY;INTERVAL=" + minutes.group(1)),
                    ""));
        }
        var times = TIMES.matcher(text);
        var rule = rule(text);
        return rule.isEmpty() || !times.find() ? Optional.empty() : Optional.of(timed(text, line, rule, times));
    }

    private static String rule(String text) {
        var day = DAY.matcher(text);
        if (day.find()) {
            var code = DAYS.stream().filter(each -> day.group(2).toUpperCase(Locale.ROOT).startsWith(each)).findFirst()
                    .orElse("SU");
            return day.group(1) == null
                    ? "FREQ=WEEKLY;BYDAY=" + code
                    : "FREQ=MONTHLY;BYDAY=" + ordinal(day.group(1)) + code;
        }
        return DAILY.matcher(text).find() ? "FREQ=DAILY" : "";
    }

    private static int ordinal(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'f' -> word.toLowerCase(Locale.ROOT).startsWith("fi") ? 1 : 4;
            case '1' -> 1;
            case 's', '2' -> 2;
            case 't', '3' -> 3;
            case '4' -> 4;
            default -> -1;
        };
    }

    private static Schedule timed(String text, int line, String rule, Matcher times) {
        var zone = ZONE.matcher(text);
        var zoned = zone.find() ? zone.group() : "";
        var start = time(times.group(1), times.group(2), times.group(3));
        var end = times.group(4) == null
                ? Optional.<LocalTime>empty()
                : time(times.group(4), times.group(5), times.group(6));
        var duration = start.isPresent() && end.isPresent() ? between(start.get(), end.get()) : "";
        boolean ambiguous = zoned.isEmpty() || start.isEmpty() || DOUBTFUL.matcher(text).find();
        return new Schedule(text, line, Schedule.Kind.WINDOW,
                new Schedule.When(rule, start.map(LocalTime::toString).orElse(""), duration, zoned, ""),
                ambiguous ? "Which day, time and zone are meant?" : "");
    }

    private static Optional<LocalTime> time(String hour, String minute,
            @org.jspecify.annotations.Nullable String half) {
        int hours = Integer.parseInt(hour);
        if (half != null) {
            hours = hours % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        int minutes = Integer.parseInt(minute);
        return hours > 23 || minutes > 59 ? Optional.empty() : Optional.of(LocalTime.of(hours, minutes));
    }

    private static String between(LocalTime start, LocalTime end) {
        var length = Duration.between(start, end);
        return (length.isPositive() ? length : length.plusDays(1)).toString();
    }
}
