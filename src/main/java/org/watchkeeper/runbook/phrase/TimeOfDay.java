package org.watchkeeper.runbook.phrase;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.runbook.Overnight;

/// The clock times of a text: "02:00-06:00", "2-4 AM", "between 1am and 3am", "22:00 on Friday to Monday 06:00", "at 6pm".
///
/// `starts` are several where the text lists several; `duration` is of the first, ISO 8601 or empty; `doubt` is what has to be asked about it.
/// `at` is where it stands.
record TimeOfDay(List<LocalTime> starts, String duration, String doubt, int at, int end) {
    private static final String HALF = "[aApP]\\.?[mM]\\b\\.?";
    private static final String TO = "\\s*(?:-|–|—|−|\\b(?i:to|until|till|through|and)\\b)\\s*";
    private static final Pattern RANGE = Pattern.compile("(?<![\\w.:/#$+-])(?:(?<day1>" + Weekdays.DAY
            + "),?\\s+(?i:at\\s+|from\\s+|night\\s+)?)?"
            + time(1) + "(?:\\s*(?<zone>" + Zones.NAME + "))?(?:\\s+(?i:on\\s+)?(?<on1>" + Weekdays.DAY + "))?(?<to>"
            + TO + ")"
            + "(?:(?<day2>" + Weekdays.DAY + "),?\\s+(?i:at\\s+|morning\\s+)?)?" + time(2)
            + "(?:\\s+(?i:on\\s+)(?<on2>" + Weekdays.DAY
            + "))?(?<next>\\s*\\(?(?i:the\\s+)?(?i:next|following)\\s+(?i:day|morning))?(?![\\w%]|[.:/]\\d)");
    private static final Pattern SINGLE = Pattern.compile("(?<![\\w.:/#$+−-])" + time(1) + "(?![\\w%]|[.:/]\\d)");
    private static final Pattern LENGTH = Pattern.compile(
            "(?i)\\b(?:for|lasts?|lasting|takes?|duration:?|\\(|,)\\s*(?:about\\s+|up to\\s+|approx\\.?\\s+|max\\.?\\s+)?(\\d{1,3}|one|two|three|four|six|eight)[\\s-]*(hours?|hrs?|h|minutes?|mins?|m)\\b");
    private static final Pattern BEFORE_BARE = Pattern
            .compile("(?:" + Weekdays.DAY
                    + "|(?i:weekdays|weekends|daily|nightly|working days|business days))[,:]?\\s+(?i:from\\s+|between\\s+)?$");
    private static final Pattern AFTER_BARE = Pattern
            .compile("^\\s*(?:" + Zones.NAME + "|(?i:h|hrs|hours|o[’']clock|uhr)\\b)");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\b[^.;]{0,12}$");
    private static final Pattern AT = Pattern
            .compile("(?i)(?:\\b(?:at|by|from|after|before|until|,|@)\\s*|[,@(]\\s*)$");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]*$");

    private static final Hint WORDS = Hint.of("noon", "midnight");

    private static String time(int number) {
        return ("(?:(?<wX>(?i:noon|midnight))|(?<hX>\\d{1,2})(?:(?:[:h]|\\.(?=\\d{2}\\s*[aApP]\\.?[mM]))(?<mX>\\d{2}))?(?::\\d{2})?(?:\\s?(?<aX>"
                + HALF
                + "))?|(?<qX>\\d{4}))(?<zX>Z\\b)?").replace("X", Integer.toString(number));
    }

    TimeOfDay {
        starts = List.copyOf(starts);
    }

    LocalTime start() {
        return starts.getFirst();
    }

    /// What a text says of the clock.
    static Optional<TimeOfDay> in(String text) {
        return Hint.ofFigure(text) || WORDS.isIn(text)
                ? range(text).or(() -> singles(text))
                : Optional.empty();
    }

    private static Optional<TimeOfDay> range(String text) {
        var range = RANGE.matcher(text);
        int from = 0;
        while (range.find(from)) {
            var read = range(text, range);
            if (read.isPresent()) {
                return read;
            }
            from = Math.max(range.start() + 1, range.start("to"));
        }
        return Optional.empty();
    }

    private static Optional<TimeOfDay> range(String text, Matcher range) {
        if (!isRange(text, range)) {
            return Optional.empty();
        }
        var own = half(range, 1);
        var other = half(range, 2);
        var end = read(range, 2, other);
        var start = read(range, 1, own == null ? other : own);
        if (own == null && other != null && start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            start = read(range, 1, other.toLowerCase(Locale.ROOT).startsWith("p") ? "am" : "pm");
        }
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        int days = daysBetween(range);
        var length = Duration.between(start.get(), end.get()).plusDays(days);
        var whole = length.isPositive() ? length : length.plusDays(1);
        return Optional.of(new TimeOfDay(List.of(start.get()), whole.toString(),
                days == 0 ? Overnight.question(start.get(), whole) : "", range.start(), range.end()));
    }

    private static int daysBetween(Matcher range) {
        var first = range.group("day1") == null ? range.group("on1") : range.group("day1");
        var second = range.group("day2") == null ? range.group("on2") : range.group("day2");
        if (first != null && second != null) {
            return Weekdays.days(first, second);
        }
        return range.group("next") == null ? 0 : 1;
    }

    /// Digits are times only where something says so: minutes, am or pm, four digits, or a day before and a zone behind.
    private static boolean isRange(String text, Matcher range) {
        if (isShift(text, range)) {
            return false;
        }
        if (range.group("to").strip().equalsIgnoreCase("and")
                && !BETWEEN.matcher(text.substring(0, range.start())).find()) {
            return false;
        }
        if (range.group("q1") != null || range.group("q2") != null) {
            return range.group("q1") != null && range.group("q2") != null
                    && !range.group("q1").matches("(19|20)\\d\\d");
        }
        boolean said = isSaid(range, 1) || isSaid(range, 2);
        boolean half = half(range, 1) != null || half(range, 2) != null;
        boolean both = isSaid(range, 1) && isSaid(range, 2);
        return both || half || said && range.group("m1") != null && isAtEnd(text, range)
                || isBare(text, range);
    }

    /// "22:00 UTC-02:00" is one time in one zone.
    private static boolean isShift(String text, Matcher range) {
        return range.group("zone") != null && half(range, 2) == null
                && Zones.shiftEnd(text, range.start("zone")) > range.end("zone");
    }

    private static boolean isAtEnd(String text, Matcher range) {
        return AFTER_BARE.matcher(text.substring(range.end())).find();
    }

    private static boolean isBare(String text, Matcher range) {
        var before = text.substring(0, range.start("h1") < 0 ? range.start() : range.start("h1"));
        return BEFORE_BARE.matcher(before).find()
                && !text.substring(range.end()).matches("(?s)\\s*(?i:min|hour|day|week|per|%|times).*");
    }

    private static boolean isSaid(Matcher time, int number) {
        return time.group("m" + number) != null || time.group("a" + number) != null || time.group("w" + number) != null;
    }

    private static @Nullable String half(Matcher time, int number) {
        return time.group("a" + number);
    }

    private static Optional<TimeOfDay> singles(String text) {
        var single = SINGLE.matcher(text);
        var found = new ArrayList<LocalTime>();
        int at = -1;
        int end = -1;
        while (single.find()) {
            if (isSingle(text, single)) {
                var time = read(single, 1, half(single, 1));
                if (time.isPresent() && !found.contains(time.get())) {
                    found.add(time.get());
                    at = at < 0 ? single.start() : at;
                    end = single.end();
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new TimeOfDay(found, length(text), "", at, end));
    }

    private static boolean isSingle(String text, Matcher single) {
        var before = text.substring(0, single.start());
        if (DATED.matcher(before).find()) {
            return false;
        }
        if (single.group("w1") != null) {
            return AT.matcher(before).find();
        }
        if (single.group("q1") != null) {
            return single.group("z1") != null || AFTER_BARE.matcher(text.substring(single.end())).find();
        }
        return single.group("m1") != null || single.group("a1") != null;
    }

    private static String length(String text) {
        var length = LENGTH.matcher(text);
        return length.find() ? Spans.iso(length.group(1), length.group(2)) : "";
    }

    private static Optional<LocalTime> read(Matcher time, int number, @Nullable String half) {
        var word = time.group("w" + number);
        if (word != null) {
            return Optional.of(word.equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        var four = time.group("q" + number);
        if (four != null) {
            return at(Integer.parseInt(four.substring(0, 2)), Integer.parseInt(four.substring(2)));
        }
        int hour = Integer.parseInt(time.group("h" + number));
        var minutes = time.group("m" + number);
        if (half != null) {
            if (hour > 12 || hour == 0) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return at(hour, minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static Optional<LocalTime> at(int hour, int minute) {
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
