package org.watchkeeper.runbook.phrase;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule.When;

/// A day written in full, with its time where one is said: "2026-12-03 22:00 UTC", "Tuesday, 07/08/2014, 9:00 - 10:00 PM EDT",
/// "3 December 2026 22:00 - 4 December 2026 02:00". `question` is what has to be asked about the day alone; a day that can be
/// read in two ways has no date.
public record OneDay(When when, String question) {
    private static final Hint YEAR = Hint.of("19", "20");
    private static final Pattern FORM = Pattern.compile("(?<![\\w/.-])(?:(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)"
            + "|(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?<n1>" + Months.NAME + "),?\\s+(?<y1>\\d{4})\\b"
            + "|(?<n2>" + Months.NAME + ")\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>\\d{4})\\b"
            + "|(?<a>\\d{1,2})(?<sign>[/.])(?<b>\\d{1,2})\\k<sign>(?<y3>\\d{4})\\b)T?");
    private static final Pattern NAMED = Pattern.compile(Weekdays.DAY);
    private static final Pattern OFFSET = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)([+-]\\d{2}:\\d{2})(?!\\d)");
    private static final int MONTHS = 12;

    /// The first day that a text names in full.
    public static Optional<OneDay> in(String text) {
        if (!YEAR.isIn(text)) {
            return Optional.empty();
        }
        var plain = OFFSET.matcher(text).replaceAll("$1");
        var days = days(plain);
        return days.isEmpty() ? Optional.empty() : Optional.of(read(plain, days, zone(text)));
    }

    /// An offset as RFC 3339 writes it belongs to its time and is no second time; two that differ have to be asked.
    private static String zone(String text) {
        var offsets = OFFSET.matcher(text).results().map(found -> found.group(2)).distinct().toList();
        if (offsets.isEmpty()) {
            return Zones.in(text);
        }
        return offsets.size() == 1 ? offsets.getFirst() : "";
    }

    private static OneDay read(String text, List<Day> days, String zone) {
        var first = days.getFirst();
        var others = days.size() > 1 ? days.get(1) : null;
        var rest = others == null ? withoutDays(text) : text.substring(first.end(), others.start());
        var time = TimeOfDay.in(rest);
        if (time.isEmpty()) {
            return new OneDay(When.on(first.date()), first.question());
        }
        var lasts = time.get().duration();
        if (others != null && lasts.isEmpty()) {
            lasts = TimeOfDay.in(text.substring(others.end()))
                    .map(end -> between(first, time.get(), others, end)).orElse("");
        }
        return new OneDay(new When("", time.get().start().toString(), lasts, zone, first.date()),
                Questions.joined(first.question(), lasts.isEmpty() && others != null ? others.question() : "",
                        time.get().doubt(), several(rest, time.get())));
    }

    private static String several(String rest, TimeOfDay time) {
        boolean more = time.starts().size() > 1 || TimeOfDay.in(rest.substring(time.end())).isPresent();
        return more ? "Which of these times is meant?" : "";
    }

    private static String between(Day from, TimeOfDay start, Day to, TimeOfDay end) {
        if (from.date().isEmpty() || to.date().isEmpty()) {
            return "";
        }
        var lasts = Duration.between(LocalDateTime.of(LocalDate.parse(from.date()), start.start()),
                LocalDateTime.of(LocalDate.parse(to.date()), end.start()));
        return lasts.isPositive() ? lasts.toString() : "";
    }

    /// So that neither a day nor its year is taken for a time of day.
    private static String withoutDays(String text) {
        return FORM.matcher(text).replaceAll(" ");
    }

    private record Day(String date, String question, int start, int end) {}

    private static List<Day> days(String text) {
        var found = new ArrayList<Day>();
        var form = FORM.matcher(text);
        while (form.find()) {
            int from = found.isEmpty() ? 0 : found.getLast().end();
            boolean alone = found.isEmpty() && !FORM.matcher(text.substring(form.end())).find();
            day(text, form, from, alone ? text.length() : form.end()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Day> day(String text, Matcher form, int from, int to) {
        try {
            var readings = readings(form);
            var named = NAMED.matcher(text).region(from, to);
            var fit = named.find()
                    ? readings.stream().filter(date -> isOn(date, named.group())).toList()
                    : readings;
            var question = question(form.group(), readings, fit, named);
            return Optional.of(new Day(fit.size() == 1 ? fit.getFirst().toString() : "", question, form.start(),
                    form.end()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String question(String written, List<LocalDate> readings, List<LocalDate> fit, Matcher named) {
        if (fit.isEmpty()) {
            return "'" + written + "' is no " + named.group() + ": which day is meant?";
        }
        return fit.size() == 1 ? "" : "Is '" + written + "' " + readings.getFirst() + " or " + readings.getLast() + "?";
    }

    private static boolean isOn(LocalDate date, String day) {
        return date.getDayOfWeek().name().substring(0, 2).equals(Weekdays.code(day).toUpperCase(Locale.ROOT));
    }

    /// One, or two where nothing tells whether the month stands before the day.
    private static List<LocalDate> readings(Matcher form) {
        if (form.group("y") != null) {
            return List.of(date(form, "y", number(form, "m"), number(form, "d")));
        }
        if (form.group("n1") != null) {
            return List.of(date(form, "y1", Months.number(form.group("n1")), number(form, "d1")));
        }
        if (form.group("n2") != null) {
            return List.of(date(form, "y2", Months.number(form.group("n2")), number(form, "d2")));
        }
        int before = number(form, "a");
        int behind = number(form, "b");
        if (form.group("sign").equals(".") || before > MONTHS || before == behind) {
            return List.of(date(form, "y3", behind, before));
        }
        var monthFirst = date(form, "y3", before, behind);
        return behind > MONTHS ? List.of(monthFirst) : List.of(monthFirst, date(form, "y3", behind, before));
    }

    private static LocalDate date(Matcher form, String year, int month, int day) {
        return LocalDate.of(number(form, year), month, day);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
