package org.watchkeeper.runbook.fact.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.fact.passage.Passage;

/// Dates with a time that commands give as a sample of a window, and that lie in none of the document's windows (T-167).
/// Only where every window is weekly or on a numbered day of the month, in the sample's zone: others cannot be told here.
final class SampleTimes {
    private static final Pattern SAMPLE = Pattern.compile(
            "(?i)window\\b[^\\n]{0,20}?(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2})(?::\\d{2})?\\s*(UTC|GMT|Z|[A-Z]{3,4})?");
    private static final Pattern RULE = Pattern.compile("FREQ=(WEEKLY|MONTHLY);BYDAY=([-\\dA-Z,]+)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private SampleTimes() {}

    static List<Finding> findings(List<Passage> passages, List<Schedule> schedules) {
        var windows = schedules.stream().filter(each -> each.kind() == Kind.WINDOW && !each.rrule().isEmpty()
                && !each.start().isEmpty() && !each.duration().isEmpty()).toList();
        var found = new ArrayList<Finding>();
        if (windows.isEmpty() || !windows.stream().allMatch(each -> RULE.matcher(each.rrule()).matches())) {
            return found;
        }
        for (var passage : passages) {
            if (passage instanceof Passage.Shell shell) {
                outside(shell.command().text(), windows).ifPresent(said -> found.add(Rule.OUTSIDE_WINDOWS
                        .at(shell.lines().first(), "'" + said + "' lies in none of the windows of this document")));
            }
        }
        return found;
    }

    private static Optional<String> outside(String text, List<Schedule> windows) {
        var sample = SAMPLE.matcher(text);
        if (!sample.find()) {
            return Optional.empty();
        }
        var zone = sample.group(3) == null ? "" : sample.group(3).replace("Z", "UTC");
        boolean comparable = windows.stream().allMatch(each -> zone.isEmpty() || each.zone().equals(zone));
        try {
            var date = LocalDate.parse(sample.group(1));
            var time = LocalTime.parse(sample.group(2));
            boolean inside = windows.stream().anyMatch(each -> holds(each, date, time));
            return comparable && !inside ? Optional.of(sample.group(1) + " " + sample.group(2)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean holds(Schedule window, LocalDate date, LocalTime time) {
        var begins = LocalTime.parse(window.start());
        var lasts = java.time.Duration.parse(window.duration());
        return List.of(date, date.minusDays(1)).stream().filter(day -> isDay(window.rrule(), day)).anyMatch(day -> {
            var since = java.time.Duration.between(day.atTime(begins), date.atTime(time));
            return !since.isNegative() && since.compareTo(lasts) < 0;
        });
    }

    private static boolean isDay(String rule, LocalDate date) {
        var form = RULE.matcher(rule);
        return form.matches() && List.of(form.group(2).split(",")).stream().anyMatch(day -> names(day, date));
    }

    private static boolean names(String written, LocalDate date) {
        int end = written.length() - 2;
        var day = DayOfWeek.of(DAYS.indexOf(written.substring(end)) + 1);
        int nth = end == 0 ? 0 : Integer.parseInt(written.substring(0, end));
        int fromEnd = (date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1;
        return date.getDayOfWeek() == day
                && (nth == 0 || nth == (date.getDayOfMonth() - 1) / 7 + 1 || nth == -fromEnd);
    }
}
