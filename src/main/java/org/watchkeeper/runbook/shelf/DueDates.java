package org.watchkeeper.runbook.shelf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;

/// Finds when a document is due: in its front matter, its fields, or its review statements.
final class DueDates {
    private static final Set<String> KEYS = Set.of("review", "next review", "review date", "review by", "review due",
            "next review date");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern MONTH = Pattern.compile("\\b(\\d{4})-(\\d{2})\\b");

    private DueDates() {}

    /// The earliest date that the document names.
    static Due of(Runbook runbook) {
        var fields = runbook.metadata().entrySet().stream().filter(DueDates::isReview).map(Map.Entry::getValue);
        var statements = runbook.schedules().stream().filter(schedule -> schedule.kind() == Schedule.Kind.REVIEW)
                .map(schedule -> schedule.when().date());
        return Stream.concat(fields, statements).flatMap(text -> date(text).stream()).min(LocalDate::compareTo)
                .<Due>map(Due.On::new).orElseGet(Due.Unsaid::new);
    }

    private static boolean isReview(Map.Entry<String, String> field) {
        return KEYS.contains(field.getKey().toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ").strip());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            var day = DAY.matcher(text);
            if (day.find()) {
                return Optional.of(LocalDate.parse(day.group()));
            }
            var month = MONTH.matcher(text);
            return month.find() ? Optional.of(YearMonth.parse(month.group()).atEndOfMonth()) : Optional.empty();
        } catch (DateTimeException _) {
            // "2024-13-40" is no date.
            return Optional.empty();
        }
    }
}
