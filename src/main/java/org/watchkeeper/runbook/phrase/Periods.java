package org.watchkeeper.runbook.phrase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Periods of the year by name or by their dates: "Christmas", "month-end", "December 15 - January 5".
public final class Periods {
    private static final Map<Pattern, String> NAMED = new LinkedHashMap<>();
    private static final String DATE = "(?:(?<mX>" + Months.NAME
            + ")\\s+(?<dX>\\d{1,2})(?:st|nd|rd|th)?|(?<eX>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?<nX>"
            + Months.NAME
            + "))(?:,?\\s+(?<yX>\\d{4}))?|(?<iX>\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern RANGE = Pattern.compile(
            "(?:" + DATE.replace("X", "1") + ")\\s*(?:-|–|—|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\band\\b|\\.\\.)\\s*(?:"
                    + DATE.replace("X", "2") + ")");

    /// "December 15-31": one month, two days; written out it is the same stretch.
    private static final Pattern DAYS = Pattern.compile("\\b(" + Months.NAME
            + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[-–—]\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)");

    static {
        NAMED.put(words("christmas eve"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24");
        NAMED.put(words("christmas|xmas"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25");
        NAMED.put(words("new year[’']?s? eve"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31");
        NAMED.put(words("new year[’']?s?(?: day)?"), "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1");
        NAMED.put(words("thanksgiving"), "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH");
        NAMED.put(words("black friday"), "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR");
        NAMED.put(words("independence day"), "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4");
        NAMED.put(words("(?:end of (?:the )?month|month[- ]end)(?: clos\\w+)?"), "FREQ=MONTHLY;BYMONTHDAY=-1");
        NAMED.put(words("(?:end of (?:the )?quarter|quarter[- ]end)(?: clos\\w+)?"),
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1");
        NAMED.put(words("(?:end of (?:the )?year|year[- ]end)(?: clos\\w+)?"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31");
    }

    private Periods() {}

    /// A period: what it is called, its first day as a rule, its first and last date where the text has them.
    public record Period(String name, String rrule, String from, String to) {}

    /// The period of that name.
    public static Optional<Period> named(String text) {
        for (var each : NAMED.entrySet()) {
            var name = each.getKey().matcher(text);
            if (name.find()) {
                return Optional.of(new Period(name.group(), each.getValue(), "", ""));
            }
        }
        return Optional.empty();
    }

    /// The stretch between two dates. Without a year it comes back each year: `--12-15`.
    public static Optional<Period> dated(String text) {
        var range = RANGE.matcher(DAYS.matcher(text).replaceAll("$1 $2 - $1 $3"));
        if (!range.find()) {
            return Optional.empty();
        }
        var from = date(range, "1");
        var to = date(range, "2");
        var rule = from.startsWith("--")
                ? "FREQ=YEARLY;BYMONTH=" + Integer.parseInt(from.substring(2, 4)) + ";BYMONTHDAY="
                        + Integer.parseInt(from.substring(5))
                : "";
        return Optional.of(new Period(range.group(), rule, from, to));
    }

    /// Days of the week: "Fridays".
    public static Optional<Period> weekly(String text) {
        return Days.in(text).filter(day -> day.rrule().startsWith("FREQ=WEEKLY;BYDAY"))
                .map(day -> new Period(text, day.rrule(), "", ""));
    }

    private static String date(Matcher range, String number) {
        if (range.group("i" + number) != null) {
            return range.group("i" + number);
        }
        var month = range.group("m" + number) == null ? range.group("n" + number) : range.group("m" + number);
        var day = range.group("d" + number) == null ? range.group("e" + number) : range.group("d" + number);
        var year = range.group("y" + number);
        return "%s-%02d-%02d".formatted(year == null ? "-" : year, Months.number(month), Integer.parseInt(day));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
