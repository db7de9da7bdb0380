package org.watchkeeper.runbook.phrase;

import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as documents write them: "2025-12-29", "April 2024", "29 December 2025", "December 29, 2025".
public final class WrittenDate {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}-\\d{2}(?:-\\d{2})?)\\b");
    private static final Pattern DAY_FIRST = Pattern
            .compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(" + Months.NAME + "),?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(" + Months.NAME + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern MONTH = Pattern.compile("(" + Months.NAME + "),?\\s+(\\d{4})\\b");

    private WrittenDate() {}

    /// `2025-12-29`, or `2024-04` where only a month is said.
    public static Optional<String> in(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return Optional.of(iso.group(1));
        }
        var day = DAY_FIRST.matcher(text);
        if (day.find()) {
            return Optional.of(date(day.group(3), day.group(2), day.group(1)));
        }
        var month = MONTH_FIRST.matcher(text);
        if (month.find()) {
            return Optional.of(date(month.group(3), month.group(1), month.group(2)));
        }
        var only = MONTH.matcher(text);
        return only.find()
                ? Optional.of("%s-%02d".formatted(only.group(2), Months.number(only.group(1))))
                : Optional.empty();
    }

    private static String date(String year, String month, String day) {
        return "%s-%02d-%02d".formatted(year, Months.number(month), Integer.parseInt(day));
    }
}
