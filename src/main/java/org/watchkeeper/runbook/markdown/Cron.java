package org.watchkeeper.runbook.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;

/// A cron line: five fields. Its zone is the host's, which no document can know, so it is never called certain.
final class Cron {
    private static final String FIELD = "([0-9*/,-]+)";
    private static final Pattern LINE = Pattern.compile(
            "(?<![\\w*/.:-])" + FIELD + " " + FIELD + " " + FIELD + " " + FIELD + " ([0-7*/,-]+)(?![\\w*/.:-])");
    private static final List<String> DAYS = List.of("SU", "MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Cron() {}

    static Optional<Schedule> read(String written, int line) {
        if (written.indexOf('*') < 0) {
            return Optional.empty();
        }
        var form = LINE.matcher(written);
        if (!form.find() || !form.group().contains("*")) {
            return Optional.empty();
        }
        var fields = List.of(form.group(1), form.group(2), form.group(3), form.group(4), form.group(5));
        var rule = rule(fields);
        boolean timed = fields.get(0).matches("\\d{1,2}") && fields.get(1).matches("\\d{1,2}");
        var start = timed
                ? "%02d:%02d".formatted(Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(0)))
                : "";
        boolean needsZone = !start.isEmpty();
        return Optional
                .of(new Schedule(form.group(), line, Schedule.Kind.JOB, new Schedule.When(rule, start, "", "", ""),
                        rule.isEmpty() || needsZone ? "In which zone does the host run its cron?" : ""));
    }

    private static String rule(List<String> fields) {
        var every = fields.subList(1, 5).stream().allMatch("*"::equals);
        if (fields.getFirst().matches("\\*/\\d{1,2}") && every) {
            return "FREQ=MINUTELY;INTERVAL=" + fields.getFirst().substring(2);
        }
        boolean timed = fields.get(0).matches("\\d{1,2}") && fields.get(1).matches("\\d{1,2}")
                && fields.get(3).equals("*");
        if (!timed) {
            return "";
        }
        boolean anyDate = fields.get(2).equals("*");
        boolean anyDay = fields.get(4).equals("*");
        if (anyDate) {
            return anyDay
                    ? "FREQ=DAILY"
                    : fields.get(4).matches("[0-7]")
                            ? "FREQ=WEEKLY;BYDAY=" + DAYS.get(Integer.parseInt(fields.get(4)))
                            : "";
        }
        return anyDay && fields.get(2).matches("\\d{1,2}") ? "FREQ=MONTHLY;BYMONTHDAY=" + fields.get(2) : "";
    }
}
