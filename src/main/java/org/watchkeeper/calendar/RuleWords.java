package org.watchkeeper.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A rule of RFC 5545 in plain English: "the first Saturday of each month".
public final class RuleWords {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, String> UNITS = Map.of("SECONDLY", "second", "MINUTELY", "minute", "HOURLY",
            "hour", "DAILY", "day",
            "WEEKLY", "week",
            "MONTHLY", "month", "YEARLY", "year");
    private static final Pattern WORDLESS = Pattern.compile("(?i)(BYWEEKNO|BYYEARDAY|BYSECOND|RSCALE)=");
    private static final Pattern UNTIL = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)\\d\\d(Z)?)?");
    private static final String WORKING = "MO,TU,WE,TH,FR";

    private final Map<String, String> parts = new HashMap<>();

    private RuleWords(String rrule) {
        for (var part : rrule.toUpperCase(Locale.ROOT).split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.put(pair[0], pair[1]);
            }
        }
    }

    /// What a rule says; empty for none. One that there are no words for is told as it is written.
    public static String of(String rrule) {
        if (rrule.isEmpty() || WORDLESS.matcher(rrule).find()) {
            return rrule;
        }
        try {
            var told = new RuleWords(rrule);
            return told.picksWordlessly() ? rrule : told.words();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wordless) {
            // The library passes over parts that it does not understand.
            return rrule;
        }
    }

    /// Whether it picks among something else than the weekdays of a month or year.
    private boolean picksWordlessly() {
        return !part("BYSETPOS").isEmpty() && (part("BYDAY").isEmpty() || !part("BYMONTHDAY").isEmpty()
                || !part("BYHOUR").isEmpty() || !part("FREQ").matches("MONTHLY|YEARLY"));
    }

    private String words() {
        var days = days();
        var every = every();
        var words = days.isEmpty()
                ? every
                : frequent() ? every + " on " + days : interval() > 1 ? every + ", " + days : days;
        return words + months() + hours() + end();
    }

    private String end() {
        var until = UNTIL.matcher(part("UNTIL"));
        if (until.matches()) {
            return until.replaceFirst(", until $1-$2-$3" + (until.group(4) == null ? "" : " $4:$5")
                    + (until.group(6) == null ? "" : " UTC"));
        }
        var count = part("COUNT");
        return count.isEmpty() ? "" : count.equals("1") ? ", once" : ", " + count + " times";
    }

    private int interval() {
        return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    }

    private boolean frequent() {
        return part("FREQ").equals("SECONDLY") || part("FREQ").equals("MINUTELY") || part("FREQ").equals("HOURLY");
    }

    private String every() {
        var unit = UNITS.getOrDefault(part("FREQ"), "time");
        if (part("FREQ").equals("MONTHLY") && interval() == 3) {
            return "every quarter";
        }
        return interval() == 1 ? "every " + unit : "every " + interval() + " " + unit + "s";
    }

    private String days() {
        var monthDays = part("BYMONTHDAY");
        var byDay = part("BYDAY");
        if (!part("BYSETPOS").isEmpty()) {
            return "the " + ordinals(part("BYSETPOS"))
                    + (byDay.equals(WORKING) ? " working day" : " of " + names(byDay)) + of();
        }
        if (!monthDays.isEmpty() && !byDay.isEmpty()) {
            return "each " + names(byDay) + " among the days " + monthDays + of();
        }
        if (!monthDays.isEmpty()) {
            return "the " + ordinals(monthDays) + (monthDays.matches("-\\d+") ? " day" : "")
                    + (parts.containsKey("BYMONTH") || interval() > 1 ? of() : " of each month");
        }
        if (byDay.isEmpty()) {
            return "";
        }
        return byDay.matches("[A-Z,]+")
                ? byDay.equals(WORKING) ? "every day from Monday to Friday" : "every " + names(byDay)
                : "the " + numbered(byDay) + of();
    }

    private String of() {
        return parts.containsKey("BYMONTH")
                ? ""
                : part("FREQ").equals("YEARLY") ? " of the year" : interval() > 1 ? "" : " of each month";
    }

    private String months() {
        var months = part("BYMONTH");
        return months.isEmpty()
                ? ""
                : " in " + listed(List.of(months.split(",", -1)).stream()
                        .map(each -> Month.of(Integer.parseInt(each)).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList());
    }

    private String hours() {
        var hours = part("BYHOUR");
        if (hours.isEmpty()) {
            return part("BYMINUTE").isEmpty() ? "" : ", at minute " + part("BYMINUTE");
        }
        if (frequent()) {
            return ", in the hours " + hours;
        }
        var times = new ArrayList<String>();
        for (var hour : hours.split(",", -1)) {
            for (var minute : parts.getOrDefault("BYMINUTE", "0").split(",", -1)) {
                times.add("%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute)));
            }
        }
        return ", at " + listed(times);
    }

    /// "1SA,3SA" is "first and third Saturday".
    private static String numbered(String byDay) {
        var days = List.of(byDay.split(",", -1));
        boolean same = days.stream().map(RuleWords::code).distinct().count() == 1
                && days.stream().noneMatch(each -> each.equals(code(each)));
        if (same) {
            return listed(days.stream().map(each -> ordinal(number(each))).toList()) + " "
                    + name(code(days.getFirst()));
        }
        return names(byDay);
    }

    private static String code(String day) {
        return day.substring(day.length() - 2);
    }

    private static int number(String day) {
        return Integer.parseInt(day.substring(0, day.length() - 2));
    }

    private static String names(String byDay) {
        return listed(List.of(byDay.split(",", -1)).stream().map(RuleWords::day).toList());
    }

    /// "Saturday", "first Saturday".
    private static String day(String day) {
        var name = name(code(day));
        return day.equals(code(day)) ? name : ordinal(number(day)) + " " + name;
    }

    private static String name(String code) {
        return DayOfWeek.of(CODES.indexOf(code) + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String ordinals(String numbers) {
        return listed(List.of(numbers.split(",", -1)).stream().map(each -> ordinal(Integer.parseInt(each))).toList());
    }

    private static String ordinal(int number) {
        return switch (number) {
            case -1 -> "last";
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 21, 31 -> number + "st";
            case 22 -> "22nd";
            case 23 -> "23rd";
            default -> number < 0 ? ordinal(-number) + " last" : number + "th";
        };
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
