package org.watchkeeper.runbook.phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;

/// Cron lines: five fields, `@daily`, Quartz's six with a `?`, `cron(…)` and `rate(…)` of AWS. The zone is the host's,
/// which no document can know unless it says so.
public final class Cron {
    private static final String NAMES = "SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
    private static final String ONE = "(?:\\*|\\d{1,2}|(?i:" + NAMES + "))(?:-(?:\\d{1,2}|(?i:" + NAMES
            + ")))?(?:/\\d{1,2})?";
    private static final String FIELD = ONE + "(?:," + ONE + ")*";
    private static final Pattern LINE = Pattern
            .compile("(?<![\\w*/.:,-])(" + FIELD + ")[ \\t]+(" + FIELD + ")[ \\t]+(" + FIELD + ")[ \\t]+("
                    + FIELD + ")[ \\t]+(" + FIELD + ")(?![\\w*/.:,%-])");
    private static final Pattern QUARTZ = Pattern
            .compile("(?<![\\w*/.:,-])(?:(\\d{1,2}|\\*)[ \\t]+)?(" + FIELD + ")[ \\t]+(" + FIELD + ")[ \\t]+(" + FIELD
                    + "|\\?)[ \\t]+(" + FIELD + ")[ \\t]+(" + FIELD + "|\\?)(?:[ \\t]+(?:\\*|\\d{4}))?(?![\\w/.:,%-])");
    private static final Pattern SIXTH = Pattern.compile("^[ \\t]+(?:" + FIELD + "|\\?)(?:[ \\t\"'`]|$)");
    private static final Pattern MACRO = Pattern
            .compile("(?<![\\w@.])@(hourly|daily|midnight|weekly|monthly|yearly|annually)\\b");
    private static final Pattern RATE = Pattern.compile("\\brate\\((\\d{1,4}) (minute|hour|day)s?\\)");
    private static final Map<String, String> MACROS = Map.of("hourly", "0 * * * *", "daily", "0 0 * * *", "midnight",
            "0 0 * * *",
            "weekly", "0 0 * * 0", "monthly", "0 0 1 * *", "yearly", "0 0 1 1 *", "annually", "0 0 1 1 *");
    private static final Pattern ZONE = Pattern.compile("\\b(?:CRON_TZ|TZ)=[\"']?([A-Za-z_+/-]+)");

    private Cron() {}

    /// The cron line in a text, if it holds one. `zone` is what is known of the host's, else empty.
    public static Optional<Schedule> read(String written, int line, String zone) {
        var inline = ZONE.matcher(written);
        var known = written.contains("TZ=") && inline.find() ? inline.group(1) : zone;
        return macro(written, line, known).or(() -> rate(written, line)).or(() -> quartz(written, line, known))
                .or(() -> fields(written, line, known));
    }

    private static Optional<Schedule> macro(String written, int line, String zone) {
        var macro = MACRO.matcher(written);
        return written.indexOf('@') >= 0 && macro.find()
                ? Optional.of(schedule(macro.group(), line,
                        CronRule.of(List.of(MACROS.getOrDefault(macro.group(1), "").split(" ", -1))),
                        zone))
                : Optional.empty();
    }

    private static Optional<Schedule> rate(String written, int line) {
        var rate = RATE.matcher(written);
        return written.contains("rate(") && rate.find()
                ? Optional.of(new Schedule(rate.group(), line, Kind.JOB,
                        When.every(Cadence.rule("every " + rate.group(1) + " " + rate.group(2))), ""))
                : Optional.empty();
    }

    private static Optional<Schedule> quartz(String written, int line, String zone) {
        if (written.indexOf('?') < 0) {
            return Optional.empty();
        }
        var form = QUARTZ.matcher(written);
        return form.find() && form.group().contains("?")
                ? rule(form.group().strip(),
                        List.of(form.group(2), form.group(3), form.group(4), form.group(5), weekday(form)), line, zone)
                : Optional.empty();
    }

    /// Quartz counts Sunday as 1.
    private static String weekday(Matcher form) {
        boolean seconds = form.group(1) != null;
        return seconds
                ? Pattern.compile("\\d").matcher(form.group(6))
                        .replaceAll(day -> Integer.toString(Math.max(0, Integer.parseInt(day.group()) - 1)))
                : form.group(6);
    }

    private static Optional<Schedule> fields(String written, int line, String zone) {
        if (written.indexOf('*') < 0) {
            return Optional.empty();
        }
        var form = LINE.matcher(written);
        if (!form.find() || !form.group().contains("*")) {
            return Optional.empty();
        }
        boolean seconds = SIXTH.matcher(written.substring(form.end())).find();
        return seconds
                ? sixth(written.substring(form.start()), line, zone)
                : rule(form.group(), fields(form), line, zone);
    }

    /// Six fields: the first are seconds.
    private static Optional<Schedule> sixth(String written, int line, String zone) {
        var form = LINE.matcher(written.replaceFirst("^\\S+[ \\t]+", ""));
        return form.lookingAt() ? rule(form.group(), fields(form), line, zone) : Optional.empty();
    }

    private static List<String> fields(Matcher form) {
        return List.of(form.group(1), form.group(2), form.group(3), form.group(4), form.group(5));
    }

    private static Optional<Schedule> rule(String text, List<String> fields, int line, String zone) {
        try {
            return Optional.of(schedule(text, line, CronRule.of(fields), zone));
        } catch (IllegalArgumentException noCron) {
            return Optional.empty();
        }
    }

    private static Schedule schedule(String text, int line, CronRule rule, String zone) {
        var when = rule.when();
        boolean needsZone = !when.start().isEmpty();
        var known = needsZone || !zone.isEmpty() ? new When(when.rrule(), when.start(), "", zone, "") : when;
        var question = Questions.joined(rule.question(),
                needsZone && zone.isEmpty() ? "Cron runs in its host's time zone: which is that?" : "");
        return new Schedule(text, line, Kind.JOB, Status.CONFIRMED, known, Offset.NONE, question, rule.parts());
    }
}
