package org.watchkeeper.calendar.ui.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Local times as people list them: "2027-03-14 02:00, 2027-06-13 02:00".
final class FurtherDates {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private FurtherDates() {}

    /// The times, oldest first; empty for what lists none, and for an empty text an empty list.
    static Optional<List<LocalDateTime>> read(String text) {
        try {
            return Optional.of(Stream.of(text.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty())
                    .map(each -> LocalDateTime.parse(each.replace('T', ' '), FORM)).distinct().sorted().toList());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /// The words that are read as these times.
    static String words(List<LocalDateTime> times) {
        return times.stream().map(FORM::format).collect(Collectors.joining(", "));
    }
}
