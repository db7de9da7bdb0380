package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Threshold;
import org.watchkeeper.runbook.Threshold.Kind;
import org.watchkeeper.runbook.phrase.Hint;

/// Figures that commands work with: `find … -mtime +30 -delete`, `--timeout=300s`, `select(.health != "up")`, `rotate 30`.
final class CommandThresholds {
    private static final Pattern FIND = Pattern.compile(
            "\\bfind\\s+(?<path>[^\\s-][^\\s]*)(?<args>[^|;&\\n]*?)-(?<by>mtime|mmin|ctime|atime)\\s+(?<sign>[+-])(?<value>\\d+)(?<rest>[^\\n]*)");
    private static final Pattern NAME = Pattern.compile("-i?name\\s+[\"']?([^\"'\\s]+)");
    private static final Pattern KEEP = Pattern.compile(
            "--(?<option>days|retention(?:-days)?|keep(?:-(?:last|daily|weekly|monthly|days))?|older-than|max-age|vacuum-time)[= ](?<value>\\d+)\\s?(?<unit>d|days?|w|weeks?|h)?\\b");
    private static final Pattern TIMEOUT = Pattern
            .compile("--(?:timeout|max-time|wait-timeout)[= ](?<value>\\d+)(?<unit>s|m|h)?\\b");
    private static final Pattern LIMIT = Pattern.compile("--limit[= ](?<value>\\d+)\\b");
    private static final Pattern PERIOD = Pattern
            .compile("--(?:period|since|range|window)[= ](?<value>\\d+)(?<unit>d|h|w)\\b");
    private static final Pattern SNAPSHOT = Pattern
            .compile("\\blvcreate\\b.*?(?:-L|--size)\\s*(?<value>\\d+)(?<unit>[KMGT])(?:i?B)?\\b");
    private static final Pattern NOT_EQUAL = Pattern
            .compile("select\\(\\.(?<name>[\\w.]+)\\s*!=\\s*\"(?<value>[^\"]+)\"\\)");
    private static final Pattern EQUAL = Pattern.compile(
            "select\\(\\.(?<name>[\\w.]+)\\s*==\\s*\"(?<value>firing|failed|error|critical|down|unhealthy|FAILED|ERROR)\"\\)");
    private static final Pattern TESTED = Pattern.compile(
            "\\[\\s+\"?\\$\\{?(?<name>\\w*(?:STATUS|HEALTH|STATE)\\w*)}?\"?\\s*!=\\s*\"?(?<value>\\w+)\"?\\s+]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOK_BACK = Pattern
            .compile("--since\\s+\"(?<value>\\d+) (?<unit>days?) ago\"\\s*\\|\\s*grep\\b[^|]*$");

    private static final Hint SELECTS = Hint.of("select(", "status", "health", "state", "pg_is_in_recovery");

    private CommandThresholds() {}

    static List<Threshold> in(Passage.Shell shell) {
        var reading = new Reading(shell.command().text(), shell.lines().first(), shell.comment(), new ArrayList<>());
        if (!Hint.ofFigure(reading.text()) && !SELECTS.isIn(reading.text())) {
            return reading.found();
        }
        reading.files();
        if (reading.text().contains("-")) {
            reading.options();
        }
        reading.conditions();
        reading.found().addAll(ConfigThresholds.rotations(reading.text(), reading.first()));
        return reading.found();
    }

    /// One command while it is read.
    private record Reading(String text, int first, String comment, List<Threshold> found) {
        void files() {
            var find = FIND.matcher(text);
            while (find.find()) {
                var name = NAME.matcher(find.group());
                var path = find.group("path").replaceFirst("(?<=.)/$", "");
                var subject = name.find() ? path + "/" + name.group(1) : path;
                var unit = find.group("by").equals("mmin") ? "minutes" : "days";
                int line = line(find.start());
                if (find.group("sign").equals("-")) {
                    add("age", Kind.LIMIT, "<", find.group("value"), unit, subject, line, "");
                } else if (!effect(find.group("rest")).isEmpty()) {
                    add(effect(find.group("rest")), Kind.RETENTION, "=", find.group("value"), unit, subject, line, "");
                }
            }
        }

        private static String effect(String rest) {
            if (rest.matches(".*\\b(mv|cp|rsync)\\b.*")) {
                return "archive";
            }
            if (rest.matches(".*\\b(gzip|xz|zstd|bzip2)\\b.*")) {
                return "compress";
            }
            return rest.matches(".*(-delete|\\brm\\b|\\bunlink\\b).*") ? "delete" : "";
        }

        void options() {
            var keep = KEEP.matcher(text);
            if (keep.find()) {
                boolean archives = (comment + text).matches("(?is).*\\barchiv.*");
                add(archives ? "archive" : "keep", Kind.RETENTION, archives ? ">" : "=", keep.group("value"),
                        keepUnit(keep.group("option"), keep.group("unit")), "", line(keep.start()), "");
            }
            var timeout = TIMEOUT.matcher(text);
            if (timeout.find()) {
                add("timeout", Kind.LIMIT, "<=", timeout.group("value"),
                        SaidThresholds.unit(timeout.group("unit") == null
                                ? "s"
                                : timeout.group("unit").equals("m") ? "min" : timeout.group("unit")),
                        "", line(timeout.start()), "");
            }
            var limit = LIMIT.matcher(text);
            if (limit.find()) {
                add("rows shown", Kind.SETTING, "=", limit.group("value"), "", "", line(limit.start()), "");
            }
            var period = PERIOD.matcher(text);
            if (period.find() && text.contains("report")) {
                add("period of the report", Kind.SETTING, "=", period.group("value"),
                        SaidThresholds.unit(period.group("unit")), "", line(period.start()), "");
            }
            var snapshot = SNAPSHOT.matcher(text);
            if (text.contains("lvcreate") && snapshot.find()) {
                add("size of the snapshot", Kind.SETTING, "=", snapshot.group("value"), snapshot.group("unit") + "iB",
                        "", line(snapshot.start()), "");
            }
        }

        private static String keepUnit(String option, @org.jspecify.annotations.Nullable String unit) {
            return unit != null
                    ? SaidThresholds.unit(unit.equals("w") ? "week" : unit)
                    : option.contains("weekly") ? "weeks" : option.contains("monthly") ? "months" : "days";
        }

        void conditions() {
            var unequal = NOT_EQUAL.matcher(text);
            if (text.contains("select(") && unequal.find()) {
                add(unequal.group("name"), Kind.LIMIT, "==", unequal.group("value"), "", "", line(unequal.start()), "");
            }
            var equal = EQUAL.matcher(text);
            if (text.contains("select(") && equal.find()) {
                add(equal.group("value") + " " + equal.group("name"), Kind.LIMIT, "==", "0", "", "",
                        line(equal.start()), "None is good: the command only lists them");
            }
            var tested = TESTED.matcher(text);
            if (text.contains("!=") && tested.find()) {
                add(tested.group("name").toLowerCase(java.util.Locale.ROOT).replace('_', ' '), Kind.LIMIT, "==",
                        tested.group("value"), "", "", line(tested.start()), "");
            }
            if (text.contains("pg_is_in_recovery()")) {
                add("pg_is_in_recovery", Kind.LIMIT, "==", "f", "", "", line(0), "On a primary; a replica answers t");
            }
            var back = LOOK_BACK.matcher(text);
            if (text.contains("--since") && back.find()) {
                add("look-back into the log", Kind.SETTING, "=", back.group("value"),
                        SaidThresholds.unit(back.group("unit")), "", line(0), "");
            }
        }

        private int line(int at) {
            return first + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        }

        private void add(String name, Kind kind, String operator, String value, String unit, String subject, int line,
                String assumed) {
            found.add(new Threshold(name, kind, operator, value, unit, subject, line, assumed));
        }
    }
}
