package org.watchkeeper.runbook.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One field of a cron line as the numbers it stands for. Names and steps are resolved. `free` where it begins with `*`: then
/// it does not restrict the days together with the other field of days.
public record CronField(String written, List<Integer> numbers, boolean free) {
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
            "OCT",
            "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /// What a field may hold; minutes, hours, days, months, days of the week.
    public enum Part {
        MINUTE(0, 59), HOUR(0, 23), DAY(1, 31), MONTH(1, 12), WEEKDAY(0, 7);

        final int lowest;
        final int highest;

        Part(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }
    }

    /// Throws IllegalArgumentException where it is no field.
    public static CronField of(String written, Part part) {
        var numbers = new TreeSet<Integer>();
        for (var each : written.split(",", -1)) {
            numbers.addAll(range(each, part));
        }
        if (part == Part.WEEKDAY && numbers.remove(7)) {
            numbers.add(0);
        }
        return new CronField(written, List.copyOf(numbers), written.startsWith("*") || written.equals("?"));
    }

    private static List<Integer> range(String written, Part part) {
        var step = written.split("/", 2);
        int by = step.length == 1 ? 1 : Integer.parseInt(step[1]);
        int highest = part == Part.WEEKDAY ? 6 : part.highest;
        int first = part.lowest;
        int last = highest;
        if (!step[0].equals("*") && !step[0].equals("?")) {
            var ends = step[0].split("-", 2);
            first = number(ends[0], part);
            last = ends.length == 2 ? number(ends[1], part) : step.length == 2 ? highest : first;
        }
        boolean turned = last < first && part != Part.WEEKDAY;
        if (first < part.lowest || last > part.highest || by < 1 || by > 60 || turned) {
            throw new IllegalArgumentException("no " + part + ": " + written);
        }
        var numbers = new ArrayList<Integer>();
        for (int at = first; at <= (last < first ? last + 7 : last); at += by) {
            numbers.add(last < first ? at % 7 : at);
        }
        return numbers;
    }

    private static int number(String written, Part part) {
        var name = written.toUpperCase(Locale.ROOT);
        if (part == Part.MONTH && MONTHS.contains(name)) {
            return MONTHS.indexOf(name) + 1;
        }
        return part == Part.WEEKDAY && DAYS.contains(name) ? DAYS.indexOf(name) : Integer.parseInt(written);
    }

    /// Whether it says nothing at all: `*`.
    boolean any() {
        return written.equals("*") || written.equals("?");
    }

    boolean one() {
        return numbers.size() == 1;
    }

    int first() {
        return numbers.getFirst();
    }

    /// The step of `*/n`, 0 where it is no such field.
    int step() {
        return written.matches("(\\*|0)/\\d{1,2}") ? Integer.parseInt(written.substring(2)) : 0;
    }

    String list() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Days of the week as RFC 5545 writes them, Monday first.
    String days() {
        return numbers.stream().map(number -> (number + 6) % 7).sorted().map(Weekdays.CODES::get)
                .collect(Collectors.joining(","));
    }
}
