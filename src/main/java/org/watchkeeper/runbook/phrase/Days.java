package org.watchkeeper.runbook.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// On which days: "first Saturday of each month", "every second Tuesday", "Mon-Fri", "on the 1st and 15th".
final class Days {
    private static final String ORDINAL = "(?i:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)";
    private static final String PERIOD = "(?i:(?:of|in)\\s+(?:the\\s+|each\\s+|every\\s+|a\\s+)?(?:calendar\\s+)?(?<period>month|quarter|year))\\b|(?i:(?:of|in)\\s+)(?<months>"
            + Months.LIST + ")|(?i:each|every|per)\\s+(?<each>(?i:month|quarter|year))\\b";
    private static final Pattern NTH = Pattern.compile("(?:(?<every>(?i:every|each))\\s+)?(?<!\\bbi)\\b(?<nth>"
            + ORDINAL
            + "(?:\\s*(?:,?\\s*(?i:and|or)\\b|[,&/])\\s*(?i:the\\s+)?" + ORDINAL + ")*)\\s+(?<days>" + Weekdays.LIST
            + "|(?i:(?:business|working|work)\\s*day|weekday|weekend|day)\\b)(?:\\s+(?:" + PERIOD + "))?");
    private static final Pattern OTHER = Pattern.compile(
            "(?i:(?:every|each)\\s+(?:other|alternate|alternating|2nd)|alternate|alternating|(?:every\\s+(?:two|2)\\s+weeks|bi-?weekly|fortnightly|every\\s+other\\s+week|every\\s+fortnight)(?:\\s+on|,)?)\\s+(?<days>"
                    + Weekdays.LIST + ")");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?i:(?:the\\s+)?(?<nth>\\d{1,2}(?:st|nd|rd|th)(?:\\s*(?:,?\\s*and\\b|[,&/])\\s*(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th))*)(?:\\s+days?)?|(?:on\\s+)?days?\\s+(?<plain>\\d{1,2}(?:\\s*(?:,|and|&)\\s*\\d{1,2})*))"
                    + "(?:,?\\s+(?:" + PERIOD + ")|(?=.*\\b(?i:monthly|each month|every month|per month)\\b))");
    private static final Pattern MONTHLY_ON = Pattern.compile(
            "(?i)\\b(?:monthly|each month|every month)\\b,?\\s*(?:on\\s+)?(?:the\\s+)?(?<nth>\\d{1,2}(?:st|nd|rd|th)(?:\\s*(?:,?\\s*and\\b|[,&/])\\s*(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th))*)");
    private static final Pattern ON_THE = Pattern.compile(
            "(?i)\\bon\\s+the\\s+(?<nth>\\d{1,2}(?:st|nd|rd|th)(?:\\s*(?:,?\\s*and\\b|[,&/])\\s*(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th))*)\\b(?!\\s+(?:of\\s+)?(?:"
                    + "floor|node|day|week|[A-Z]))");
    private static final Pattern YEARLY = Pattern
            .compile("(?i:each|every)\\s+(?:year\\s+(?i:on|in)\\s+(?:the\\s+)?)?(?:(?<month>" + Months.NAME
                    + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?i:of\\s+)?(?<month2>"
                    + Months.NAME + "))");
    private static final Pattern AFTER_NTH = Pattern.compile("(?<day>" + Weekdays.LIST
            + ")\\s+(?i:(?:after|following)\\s+(?:the\\s+)?)(?:(?<nth>" + ORDINAL + ")\\s+(?<from>" + Weekdays.LIST
            + ")|(?<patch>(?i:patch\\s+tuesday)))");
    private static final Pattern PATCH_TUESDAY = Pattern.compile("(?i)\\bpatch tuesday\\b");
    private static final Pattern WORKING = Pattern.compile(
            "(?i)(?<!\\d[ -]|\\bfew |one |two |three |five |ten )\\b(?:(?:every|each|on)\\s+)?(?<days>week-?days?|working days|business days|workdays|every (?:working|business) day|weekends?)\\b(?!\\s+(?:before|after|prior|in advance|notice|ahead))");
    private static final Pattern NAMED = Pattern
            .compile("(?:(?<every>(?i:every|each|on|weekly|between))\\s+)?(?<days>" + Weekdays.LIST + ")");
    private static final Pattern EXCEPT = Pattern.compile(
            "(?i:except|but not|excluding)\\s+(?i:on\\s+|for\\s+)?(?<days>" + Weekdays.LIST + "|(?i:weekends?))");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private Days() {}

    static Optional<DayRule> in(String text) {
        return except(text).or(() -> other(text)).or(() -> afterNth(text)).or(() -> nth(text))
                .or(() -> dayOfMonth(text)).or(() -> yearly(text))
                .or(() -> working(text)).or(() -> named(text));
    }

    private static Optional<DayRule> except(String text) {
        var except = EXCEPT.matcher(text);
        if (!except.find()) {
            return Optional.empty();
        }
        var left = new ArrayList<>(Weekdays.CODES);
        left.removeAll(except.group("days").toLowerCase(Locale.ROOT).startsWith("weekend")
                ? List.of("SA", "SU")
                : Weekdays.codes(except.group("days")));
        boolean daily = Cadence.rule(text.substring(0, except.start())).equals("FREQ=DAILY");
        return daily
                ? Optional.of(new DayRule("FREQ=WEEKLY;BYDAY=" + String.join(",", left), "", except.start()))
                : Optional.empty();
    }

    private static Optional<DayRule> other(String text) {
        var other = OTHER.matcher(text);
        return other.find()
                ? Optional.of(new DayRule(
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + String.join(",", Weekdays.codes(other.group("days"))),
                        "Every other week: starting with which one?", other.start()))
                : Optional.empty();
    }

    /// "The Sunday after the second Tuesday": one of seven days of the month.
    private static Optional<DayRule> afterNth(String text) {
        var after = AFTER_NTH.matcher(text);
        if (!after.find()) {
            return Optional.empty();
        }
        var day = Weekdays.codes(after.group("day"));
        var from = after.group("patch") == null ? Weekdays.codes(after.group("from")) : java.util.Set.of("TU");
        int nth = after.group("patch") == null ? ordinal(after.group("nth")) : 2;
        if (day.size() != 1 || from.size() != 1 || nth < 1 || nth > 3) {
            return Optional.empty();
        }
        int later = Math.floorMod(Weekdays.CODES.indexOf(day.iterator().next())
                - Weekdays.CODES.indexOf(from.iterator().next()) - 1, 7) + 1;
        int first = 7 * (nth - 1) + 1 + later;
        if (first + 6 > 28) {
            return Optional.empty();
        }
        var days = IntStream.rangeClosed(first, first + 6).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return Optional.of(new DayRule("FREQ=MONTHLY;BYDAY=" + day.iterator().next() + ";BYMONTHDAY=" + days, "",
                after.start()));
    }

    private static Optional<DayRule> nth(String text) {
        var patch = PATCH_TUESDAY.matcher(text);
        if (patch.find()) {
            return Optional.of(new DayRule("FREQ=MONTHLY;BYDAY=2TU", "", patch.start()));
        }
        var nth = NTH.matcher(text);
        while (nth.find()) {
            var read = nth(nth, text);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<DayRule> nth(Matcher nth, String text) {
        var days = nth.group("days").toLowerCase(Locale.ROOT);
        var period = period(nth);
        var ordinals = ordinals(nth.group("nth"));
        if (days.equals("day")) {
            boolean ends = ordinals.equals(List.of(1)) || ordinals.equals(List.of(-1));
            return !period.isEmpty() && ends
                    ? Optional.of(monthDays(period, Integer.toString(ordinals.getFirst()), nth))
                    : Optional.empty();
        }
        if (days.matches("(business|working|work)\\s*day|weekday")) {
            return Optional.of(new DayRule(
                    frequency(period, "BYDAY=" + Weekdays.WORKING + ";BYSETPOS=" + join(ordinals), nth, ordinals), "",
                    nth.start()));
        }
        boolean weekend = days.equals("weekend");
        var named = weekend ? java.util.Set.of("SA") : Weekdays.codes(nth.group("days"));
        boolean every = nth.group("every") != null && period.isEmpty();
        if (every && ordinals.equals(List.of(2))) {
            return Optional.of(new DayRule("FREQ=WEEKLY;INTERVAL=2;BYDAY=" + String.join(",", named),
                    "'" + nth.group().strip()
                            + "': every other week (starting with which?), or the second one of each month?",
                    nth.start()));
        }
        var byDay = ordinals.stream().flatMap(number -> named.stream().map(day -> number + day))
                .collect(Collectors.joining(","));
        var quarterly = period.isEmpty() && Cadence.rule(text).equals("FREQ=MONTHLY;INTERVAL=3");
        var rule = quarterly
                ? "FREQ=MONTHLY;INTERVAL=3;BYDAY=" + byDay
                : frequency(period, "BYDAY=" + byDay, nth, ordinals);
        var question = quarterly
                ? "In which month of the quarter?"
                : weekend
                        ? "On which day of the weekend?"
                        : text.substring(nth.start())
                                .matches("(?s)" + ORDINAL + ".*\\bor\\s+(?:the\\s+)?" + ORDINAL + ".*")
                                        ? "Which of the two?"
                                        : "";
        return Optional.of(new DayRule(rule, question, nth.start()));
    }

    private static String period(Matcher form) {
        var period = form.group("period") == null ? form.group("each") : form.group("period");
        if (period != null) {
            return period.toLowerCase(Locale.ROOT);
        }
        return form.group("months") == null ? "" : "months";
    }

    /// A month, or the first or last month of each quarter or year.
    private static String frequency(String period, String by, Matcher form, List<Integer> ordinals) {
        boolean last = ordinals.contains(-1);
        return switch (period) {
            case "quarter" -> "FREQ=YEARLY;BYMONTH=" + (last ? "3,6,9,12" : "1,4,7,10") + ";" + by;
            case "year" -> "FREQ=YEARLY;BYMONTH=" + (last ? "12" : "1") + ";" + by;
            case "months" -> "FREQ=YEARLY;BYMONTH=" + Months.numbers(form.group("months")) + ";" + by;
            default -> "FREQ=MONTHLY;" + by;
        };
    }

    private static DayRule monthDays(String period, String days, Matcher form) {
        var list = days.equals("-1") ? List.of(-1) : List.of(1);
        return new DayRule(frequency(period, "BYMONTHDAY=" + days, form, list), "", form.start());
    }

    private static Optional<DayRule> dayOfMonth(String text) {
        var of = DAY_OF_MONTH.matcher(text);
        if (of.find()) {
            var days = numbers(of.group("nth") == null ? of.group("plain") : of.group("nth"));
            return days.isEmpty() ? Optional.empty() : Optional.of(monthDays(period(of), days, of));
        }
        for (var pattern : List.of(MONTHLY_ON, ON_THE)) {
            var on = pattern.matcher(text);
            if (on.find() && !numbers(on.group("nth")).isEmpty()) {
                return Optional.of(new DayRule("FREQ=MONTHLY;BYMONTHDAY=" + numbers(on.group("nth")), "", on.start()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DayRule> yearly(String text) {
        var yearly = YEARLY.matcher(text);
        if (!yearly.find()) {
            return Optional.empty();
        }
        var month = yearly.group("month") == null ? yearly.group("month2") : yearly.group("month");
        var day = yearly.group("day") == null ? yearly.group("day2") : yearly.group("day");
        return Integer.parseInt(day) > 31
                ? Optional.empty()
                : Optional.of(new DayRule(
                        "FREQ=YEARLY;BYMONTH=" + Months.number(month) + ";BYMONTHDAY=" + Integer.parseInt(day), "",
                        yearly.start()));
    }

    private static Optional<DayRule> working(String text) {
        var working = WORKING.matcher(text);
        if (!working.find()) {
            return Optional.empty();
        }
        boolean end = working.group("days").toLowerCase(Locale.ROOT).startsWith("weekend");
        var question = text.substring(0, working.start()).matches("(?is).*\\ba\\s+") ? "On which of these days?" : "";
        return Optional.of(new DayRule("FREQ=WEEKLY;BYDAY=" + (end ? "SA,SU" : Weekdays.WORKING), question,
                working.start()));
    }

    private static Optional<DayRule> named(String text) {
        var named = NAMED.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        var days = Weekdays.codes(named.group("days"));
        var question = named.group("days").matches("(?is).*\\bor\\b.*") ? "On which of these days?" : "";
        return Optional.of(new DayRule("FREQ=WEEKLY;BYDAY=" + String.join(",", days), question, named.start()));
    }

    private static List<Integer> ordinals(String list) {
        var numbers = new ArrayList<Integer>();
        Pattern.compile(ORDINAL).matcher(list).results().forEach(word -> numbers.add(ordinal(word.group())));
        return numbers;
    }

    private static int ordinal(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            case "fourth", "4th" -> 4;
            case "fifth", "5th" -> 5;
            default -> -1;
        };
    }

    private static String join(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String numbers(String list) {
        var numbers = NUMBER.matcher(list).results().map(number -> Integer.parseInt(number.group())).toList();
        return numbers.stream().allMatch(number -> number >= 1 && number <= 31) ? join(numbers) : "";
    }
}
