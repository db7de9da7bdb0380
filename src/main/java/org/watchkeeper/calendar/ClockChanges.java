package org.watchkeeper.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What changes of clocks do to a time that somebody plans (PRODUCT rule 8).
public final class ClockChanges {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ClockChanges() {}

    /// What is odd about a local time: it does not exist on that day, or comes twice.
    public static Optional<String> of(LocalDateTime local, ZoneId zone) {
        var occurrence = Occurrence.at(local, Length.ZERO, zone);
        var when = MINUTE.format(local);
        return switch (occurrence.clocks()) {
            case STEADY -> Optional.empty();
            case SKIPPED -> Optional.of(when + " does not exist in " + zone + ", the clocks go forward; "
                    + TIME.format(occurrence.start()) + " is meant");
            case DOUBLED -> Optional.of(when + " comes twice in " + zone
                    + ", the clocks go back; the first is meant, " + TIME.format(occurrence.start().withZoneSameInstant(
                            java.time.ZoneOffset.UTC))
                    + " UTC");
        };
    }

    /// The changes of clocks within a span: after them the local time is not what adding up gives.
    public static List<String> within(Span span, ZoneId zone) {
        var found = new ArrayList<String>();
        var rules = zone.getRules();
        for (var next = rules.nextTransition(span.start()); next != null
                && next.getInstant().isBefore(span.end()); next = rules.nextTransition(next.getInstant())) {
            var way = next.isGap() ? "forward" : "back";
            found.add(MINUTE.format(next.getDateTimeBefore()) + " " + zone + ": the clocks go " + way + " to "
                    + TIME.format(next.getDateTimeAfter()));
        }
        return List.copyOf(found);
    }
}
