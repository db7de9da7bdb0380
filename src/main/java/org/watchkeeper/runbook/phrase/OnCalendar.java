package org.watchkeeper.runbook.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;

/// Times of systemd: `OnCalendar=Sun *-*-1..7 02:00:00 UTC`, `OnUnitActiveSec=5min`.
public final class OnCalendar {
    private static final Pattern LINE = Pattern.compile("(?:\\bOnCalendar=|--on-calendar[= ])\\s*[\"']?([^\"'#\\n]+)");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\bOnUnit(?:Inactive|Active)Sec=\\s*(\\d{1,4})\\s*(s|sec|m|min|minutes?|h|hours?|d|days?|w|weeks?)\\b");
    private static final Pattern FORM = Pattern
            .compile("(?:(?<days>[A-Z][a-z]{2,8}(?:(?:,|\\.\\.)[A-Z][a-z]{2,8})*)\\s*)?"
                    + "(?:(?:\\*|\\d{4})-(?<month>\\*|[\\d,/.]+)-(?<day>~?\\*?[\\d,/.]*)\\s*)?(?:(?<hour>\\*|[\\d,/.]+):(?<minute>\\*|[\\d,/.]+|\\d+/\\d+)(?::[\\d.]+)?)?\\s*(?<zone>UTC|[A-Z][a-z]+/[A-Za-z_/]+)?\\s*");

    private static final Hint HINT = Hint.of("onunit", "oncalendar", "on-calendar");

    private OnCalendar() {}

    public static Optional<Schedule> read(String written, int line) {
        if (!HINT.isIn(written)) {
            return Optional.empty();
        }
        var active = ACTIVE.matcher(written);
        if (active.find()) {
            return Optional.of(new Schedule(active.group(), line, Kind.JOB,
                    When.every(Cadence.rule("every " + active.group(1) + " " + unit(active.group(2)))), ""));
        }
        var calendar = LINE.matcher(written);
        return calendar.find()
                ? Optional.of(calendar(calendar.group().strip(), calendar.group(1).strip(), line))
                : Optional.empty();
    }

    private static String unit(String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> "second";
            case 'm' -> "minute";
            case 'h' -> "hour";
            case 'd' -> "day";
            default -> "week";
        };
    }

    private static Schedule calendar(String text, String value, int line) {
        var word = switch (value.split(" ", 2)[0]) {
            case "minutely" -> "*:*";
            case "hourly" -> "*:00";
            case "daily" -> "*-*-* 00:00";
            case "weekly" -> "Mon *-*-* 00:00";
            case "monthly" -> "*-*-01 00:00";
            case "quarterly" -> "*-01,04,07,10-01 00:00";
            case "semiannually" -> "*-01,07-01 00:00";
            case "yearly", "annually" -> "*-01-01 00:00";
            default -> value;
        };
        var form = FORM.matcher(word);
        var when = form.matches() ? when(form) : Optional.<When>empty();
        return new Schedule(text, line, Kind.JOB, when.orElse(When.NEVER),
                when.map(OnCalendar::question).orElse("This calendar expression is not read: when does it run?"));
    }

    private static String question(When when) {
        return when.zone().isEmpty() && !when.start().isEmpty()
                ? "systemd uses its host's time zone: which is that?"
                : "";
    }

    private static Optional<When> when(Matcher form) {
        try {
            var zone = form.group("zone") == null ? "" : form.group("zone");
            var hour = form.group("hour") == null ? "00" : form.group("hour");
            var minute = form.group("minute") == null ? "00" : form.group("minute");
            var fields = List.of(field(minute), field(hour), field(value(form.group("day"))),
                    field(value(form.group("month"))), days(form));
            var rule = CronRule.of(fields);
            return Optional.of(rule.isEither()
                    ? both(rule, zone)
                    : new When(rule.when().rrule(), rule.when().start(), "", zone, ""));
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /// systemd runs where both hold: the first Sunday.
    private static When both(CronRule rule, String zone) {
        var month = rule.month().any() ? "FREQ=MONTHLY" : "FREQ=YEARLY;BYMONTH=" + rule.month().list();
        boolean week = rule.day().numbers().size() == 7 && (rule.day().first() - 1) % 7 == 0;
        var nth = week ? String.join(",", nth(rule)) : "";
        var by = week ? ";BYDAY=" + nth : ";BYMONTHDAY=" + rule.day().list() + ";BYDAY=" + rule.weekday().days();
        return new When(month + by, rule.when().start(), "", zone, "");
    }

    private static List<String> nth(CronRule rule) {
        var days = new ArrayList<String>();
        for (var day : rule.weekday().days().split(",", -1)) {
            days.add((rule.day().first() / 7 + 1) + day);
        }
        return days;
    }

    private static String value(@org.jspecify.annotations.Nullable String written) {
        return written == null || written.isEmpty() ? "*" : written;
    }

    private static String days(Matcher form) {
        var days = form.group("days");
        return days == null
                ? "*"
                : Pattern.compile("[A-Z][a-z]+").matcher(days).replaceAll(day -> day.group().substring(0, 3))
                        .replace("..", "-");
    }

    /// `1..7` is cron's `1-7`, `0/15` its `*/15`.
    private static String field(String written) {
        if (written.startsWith("~")) {
            throw new IllegalArgumentException("counted from the end: " + written);
        }
        return written.replace("..", "-").replaceFirst("^0+/", "*/");
    }
}
