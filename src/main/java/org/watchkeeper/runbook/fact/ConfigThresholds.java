package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Threshold;
import org.watchkeeper.runbook.Threshold.Kind;

/// Figures in configuration: what stands below `thresholds:`, keys that say so, alert expressions, `rotate 14`, status samples.
final class ConfigThresholds {
    private static final Pattern SECTION = Pattern.compile("(\\s*)(?:\\w*thresholds?|limits)\\s*:\\s*");
    private static final Pattern PAIR = Pattern.compile(
            "(\\s*)-?\\s*([\\w.-]+)\\s*[:=]\\s*[\"']?(\\d+(?:\\.\\d+)?)\\s*(%|ms|s|m|h|d|[KMGT]i?B?)?[\"']?\\s*(?:[#;].*)?");
    private static final Pattern NAMED = Pattern
            .compile("(?i).*(?:threshold|_max|max_|warn(?:ing)?_|crit(?:ical)?_|_warn(?:ing)?|_crit(?:ical)?).*");
    private static final Pattern RETENTION = Pattern.compile("(?i).*(?:retention|keep|max_?age).*");
    private static final Pattern EXPRESSION = Pattern
            .compile("\\s*-?\\s*expr\\s*:\\s*(.+?)\\s*(>=|<=|==|>|<)\\s*(\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern ROTATE = Pattern.compile("\\s*rotate\\s+(\\d+)\\s*");
    private static final Pattern ROTATED = Pattern.compile("\\s*(/\\S+)(?:\\s+/\\S+)*\\s*\\{\\s*");
    private static final Pattern STATUS = Pattern.compile("(\\w+_(?:status|up|success))(?:\\{[^}]*})?\\s+([01])\\s*");

    private ConfigThresholds() {}

    static List<Threshold> in(Passage.Config config) {
        var found = new ArrayList<Threshold>();
        var lines = config.block().text().lines().toList();
        int section = -1;
        for (int at = 0; at < lines.size(); at++) {
            var opens = SECTION.matcher(lines.get(at));
            var pair = PAIR.matcher(lines.get(at));
            int line = config.place().line() + at;
            if (opens.matches()) {
                section = opens.group(1).length();
            } else if (pair.matches()) {
                boolean inside = section >= 0 && pair.group(1).length() > section;
                section = inside ? section : -1;
                pair(pair.group(2), pair.group(3), pair.group(4), inside, line, found);
            } else {
                section = lines.get(at).isBlank() ? section : -1;
                other(lines.get(at), line, found);
            }
        }
        found.addAll(rotations(config.block().text(), config.place().line()));
        return found;
    }

    private static void pair(String key, String value, @org.jspecify.annotations.Nullable String unit, boolean inside,
            int line, List<Threshold> found) {
        if (RETENTION.matcher(key).matches() && !inside) {
            found.add(new Threshold(key, Kind.RETENTION, "=", value,
                    unit == null ? days(key) : SaidThresholds.unit(unit), "", line, ""));
        } else if (inside || NAMED.matcher(key).matches()) {
            boolean least = key.matches("(?i).*(days|free|min|remaining|left).*");
            found.add(new Threshold(key, Kind.LIMIT, least ? "<=" : ">=", value,
                    unit == null ? days(key) : SaidThresholds.unit(unit), "", line,
                    "The file gives the figure; that it is a bound follows from its name"));
        }
    }

    private static String days(String key) {
        return key.matches("(?i).*percent.*|.*_pct.*")
                ? "%"
                : key.matches("(?i).*days.*")
                        ? "days"
                        : key.matches("(?i).*hours.*") ? "hours" : key.matches("(?i).*seconds.*") ? "seconds" : "";
    }

    private static void other(String text, int line, List<Threshold> found) {
        var expression = EXPRESSION.matcher(text);
        if (expression.matches()) {
            found.add(new Threshold(expression.group(1), Kind.LIMIT, expression.group(2), expression.group(3), "", "",
                    line, ""));
        }
        var status = STATUS.matcher(text);
        if (status.matches()) {
            found.add(new Threshold(status.group(1), Kind.LIMIT, "==", status.group(2), "", "", line,
                    "The sample shows it: " + status.group(2) + " is taken for well"));
        }
    }

    /// What logrotate keeps.
    static List<Threshold> rotations(String text, int first) {
        var found = new ArrayList<Threshold>();
        var lines = text.lines().toList();
        var subject = "";
        for (int at = 0; at < lines.size(); at++) {
            var rotated = ROTATED.matcher(lines.get(at));
            subject = rotated.matches() ? rotated.group(1) : subject;
            var rotate = ROTATE.matcher(lines.get(at));
            if (rotate.matches()) {
                found.add(new Threshold("logs", Kind.RETENTION, "=", rotate.group(1), "rotations", subject, first + at,
                        ""));
            }
        }
        return found;
    }
}
