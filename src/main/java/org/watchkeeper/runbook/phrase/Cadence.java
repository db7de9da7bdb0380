package org.watchkeeper.runbook.phrase;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How often: "weekly", "every 3 months", "twice a year". Rules without a day.
public final class Cadence {
    private static final String ADVERB = "hourly|daily|nightly|bi-?weekly|fortnightly|weekly|bi-?monthly|semi-?monthly|monthly|quarterly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|half-?yearly|annual(?:ly)?|yearly";
    private static final Pattern WORD = Pattern
            .compile("(?i)(?<![\\w/.@=-])(?<word>" + ADVERB + ")(?![\\w/=]|\\.\\w|-(?!\\s)(?!level|basis|run))");
    private static final Pattern EVERY = Pattern.compile(
            "(?i)\\b(?:every|each)\\s+(?:(?<number>\\d{1,3}|two|three|four|five|six|eight|ten|twelve)[\\s-]+|(?<other>other|second|alternate)\\s+)?(?<unit>minute|min|hour|hr|day|night|morning|afternoon|evening|week|month|quarter|year)s?\\b");
    private static final Pattern TIMES = Pattern.compile(
            "(?i)\\b(?<often>once|twice|one time|two times|three times|four times)\\s+(?:a|an|per|every|each)\\s+(?<unit>hour|day|week|month|quarter|year)\\b");

    private static final Hint HINT_EVERY = Hint.of("every", "each");
    private static final Hint HINT_TIMES = Hint.of("once", "twice", "time");
    private static final Hint HINT_WORD = Hint.of("ly", "annual");
    private static final Hint ANY = Hint.of("every", "each", "once", "twice", "time", "ly", "annual");

    private Cadence() {}

    /// Whether a text may say how often at all.
    public static boolean mayBeIn(String text) {
        return ANY.isIn(text);
    }

    /// What a text says of how often; `at` is where it says it.
    static Optional<DayRule> in(String text) {
        return every(text).or(() -> times(text)).or(() -> word(text));
    }

    /// The rule that a text is as a whole: "Weekly", "Every 6 months", "Daily check, immediate".
    public static String rule(String text) {
        return in(text).map(DayRule::rrule).orElse("");
    }

    /// The same with its day, where the text names one: "Monthly (first Sunday)".
    public static String ruleWithDay(String text) {
        var rule = rule(text);
        var days = rule.equals("FREQ=MONTHLY") || rule.equals("FREQ=WEEKLY")
                ? Days.in(text)
                : Optional.<DayRule>empty();
        return days.map(DayRule::rrule).filter(found -> found.startsWith(rule + ";BY")).orElse(rule);
    }

    /// Whether one of the adverbs stands at the beginning.
    public static boolean opens(String text) {
        var word = WORD.matcher(text);
        return word.lookingAt();
    }

    /// Whether it begins with "every …" or "once a …".
    public static boolean opensEvery(String text) {
        return EVERY.matcher(text).lookingAt() || TIMES.matcher(text).lookingAt();
    }

    /// Whether a text is nothing else: "Weekly", "Every 6 months".
    public static boolean isWhole(String text) {
        return WORD.matcher(text).matches() || EVERY.matcher(text).matches() || TIMES.matcher(text).matches();
    }

    static Optional<DayRule> every(String text) {
        var every = EVERY.matcher(text);
        return HINT_EVERY.isIn(text) && every.find() ? Optional.of(every(every)) : Optional.empty();
    }

    private static DayRule every(Matcher every) {
        int number = every.group("other") != null
                ? 2
                : every.group("number") == null ? 1 : Spans.number(every.group("number"));
        var rule = switch (every.group("unit").toLowerCase(Locale.ROOT)) {
            case "minute", "min" -> rule("MINUTELY", number);
            case "hour", "hr" -> rule("HOURLY", number);
            case "day", "night", "morning", "afternoon", "evening" -> rule("DAILY", number);
            case "week" -> rule("WEEKLY", number);
            case "quarter" -> rule("MONTHLY", 3 * number);
            case "year" -> rule("YEARLY", number);
            default -> rule("MONTHLY", number);
        };
        return new DayRule(rule, start(rule, number), every.start());
    }

    private static Optional<DayRule> times(String text) {
        var times = TIMES.matcher(text);
        if (!HINT_TIMES.isIn(text) || !times.find()) {
            return Optional.empty();
        }
        int often = switch (times.group("often").toLowerCase(Locale.ROOT).charAt(1)) {
            case 'n' -> 1;
            case 'w' -> 2;
            case 'h' -> 3;
            default -> 4;
        };
        var unit = times.group("unit").toLowerCase(Locale.ROOT);
        var rule = often == 1
                ? once(unit)
                : unit.equals("year") && 12 % often == 0 ? rule("MONTHLY", 12 / often) : once(unit);
        var question = often == 1 ? start(rule, 1) : "On which " + often + " days or times of each " + unit + "?";
        return Optional.of(new DayRule(rule, question, times.start()));
    }

    private static String once(String unit) {
        return switch (unit) {
            case "hour" -> "FREQ=HOURLY";
            case "day" -> "FREQ=DAILY";
            case "week" -> "FREQ=WEEKLY";
            case "quarter" -> "FREQ=MONTHLY;INTERVAL=3";
            case "year" -> "FREQ=YEARLY";
            default -> "FREQ=MONTHLY";
        };
    }

    private static Optional<DayRule> word(String text) {
        var word = WORD.matcher(text);
        return HINT_WORD.isIn(text) && word.find() ? Optional.of(word(word)) : Optional.empty();
    }

    private static DayRule word(Matcher word) {
        var written = word.group("word").toLowerCase(Locale.ROOT).replace("-", "");
        var question = written.startsWith("biweek") || written.startsWith("bimonth") || written.startsWith("biannual")
                ? "'" + word.group("word") + "' can be read in two ways: how often is it?"
                : "";
        var rule = switch (written) {
            case "hourly" -> "FREQ=HOURLY";
            case "daily", "nightly" -> "FREQ=DAILY";
            case "biweekly", "fortnightly" -> "FREQ=WEEKLY;INTERVAL=2";
            case "weekly" -> "FREQ=WEEKLY";
            case "bimonthly" -> "FREQ=MONTHLY;INTERVAL=2";
            case "semimonthly" -> "FREQ=MONTHLY;BYMONTHDAY=1,15";
            case "monthly" -> "FREQ=MONTHLY";
            case "quarterly" -> "FREQ=MONTHLY;INTERVAL=3";
            case "annual", "annually", "yearly" -> "FREQ=YEARLY";
            default -> "FREQ=MONTHLY;INTERVAL=6";
        };
        return new DayRule(rule, question.isEmpty() ? start(rule, rule.contains("INTERVAL") ? 2 : 1) : question,
                word.start());
    }

    /// What nobody can know of a rule without a day.
    private static String start(String rule, int interval) {
        if (rule.startsWith("FREQ=MINUTELY") || rule.startsWith("FREQ=HOURLY") || rule.equals("FREQ=DAILY")) {
            return "";
        }
        if (rule.startsWith("FREQ=YEARLY")) {
            return "On which day of the year?";
        }
        if (rule.startsWith("FREQ=MONTHLY")) {
            return interval == 1 && !rule.contains("INTERVAL")
                    ? "On which day of the month?"
                    : "In which months, and on which day?";
        }
        return rule.startsWith("FREQ=WEEKLY") && interval == 1
                ? "On which day of the week?"
                : "On which day, and starting when?";
    }

    private static String rule(String frequency, int interval) {
        return "FREQ=" + frequency + (interval == 1 ? "" : ";INTERVAL=" + interval);
    }
}
