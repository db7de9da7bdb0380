package org.watchkeeper.routine;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How often a routine comes. On which day is told by its first date: a month that is too short has it on its last day.
public enum Cadence {
    DAILY("FREQ=DAILY", "daily"), WEEKLY("FREQ=WEEKLY", "weekly"), FORTNIGHTLY("FREQ=WEEKLY;INTERVAL=2",
            "every two weeks"), MONTHLY("FREQ=MONTHLY", "monthly"), QUARTERLY("FREQ=MONTHLY;INTERVAL=3",
                    "quarterly"), HALF_YEARLY("FREQ=MONTHLY;INTERVAL=6",
                            "every six months"), ANNUAL("FREQ=YEARLY", "annually");

    /// Every month has this day.
    private static final int SAFE_DAY = 28;

    private final String rule;
    private final String words;

    Cadence(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /// The cadence that a rule without a day stands for; empty for what is no routine, such as every five minutes.
    public static Optional<Cadence> of(String rrule) {
        return Arrays.stream(values()).filter(cadence -> cadence.rule.equals(rrule)).findFirst();
    }

    /// "weekly".
    public String words() {
        return words;
    }

    /// Lower-case word, as it is kept and as in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The cadence of that word; throws `IllegalArgumentException` for another.
    public static Cadence ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The rule of RFC 5545 whose first date is `first`.
    String rule(LocalDate first) {
        return switch (this) {
            case DAILY -> rule;
            case WEEKLY, FORTNIGHTLY -> rule + ";BYDAY="
                    + first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT).substring(0, 2)
                            .toUpperCase(Locale.ROOT);
            case MONTHLY, QUARTERLY, HALF_YEARLY -> rule + monthDays(first.getDayOfMonth());
            case ANNUAL -> rule + ";BYMONTH=" + first.getMonthValue() + monthDays(first.getDayOfMonth());
        };
    }

    /// A day that some months lack is the last one they have: without that the rule would leave those months out.
    private static String monthDays(int day) {
        return day <= SAFE_DAY
                ? ";BYMONTHDAY=" + day
                : ";BYMONTHDAY=" + IntStream.rangeClosed(SAFE_DAY, day).mapToObj(Integer::toString)
                        .collect(Collectors.joining(",")) + ";BYSETPOS=-1";
    }
}
