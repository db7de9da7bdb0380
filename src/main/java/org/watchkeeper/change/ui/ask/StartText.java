package org.watchkeeper.change.ui.ask;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.calendar.ClockChanges;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.SpanWords;

/// Starts as they are typed, and when something is in every zone that matters.
public final class StartText {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private StartText() {}

    /// Reads `2026-12-05 02:00` as local time of a zone; where it comes twice the first is meant, where it does not exist the time
    /// after the gap.
    public static Optional<Instant> read(String text, ZoneId zone) {
        return local(text).map(local -> local.atZone(zone).toInstant());
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), FORM));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// As `read` reads it.
    public static String of(Instant start, ZoneId zone) {
        return FORM.format(start.atZone(zone));
    }

    /// What it means in UTC and where the person is, each said once, and what the clocks do to it; empty for what is no time.
    public static String meaning(String text, ZoneId zone, ZoneId here) {
        return local(text).map(local -> {
            var moment = local.atZone(zone).toInstant();
            var lines = new ArrayList<String>();
            ClockChanges.of(local, zone).ifPresent(lines::add);
            others(zone, here).forEach(other -> lines.add(MomentWords.at(moment, other)));
            return String.join(" · ", lines);
        }).orElse("");
    }

    /// UTC and the person's zone, as far as they are not the zone itself.
    private static List<ZoneId> others(ZoneId zone, ZoneId here) {
        var told = new ArrayList<>(List.of(zone));
        for (var other : List.of(ZoneId.of("UTC"), here)) {
            if (told.stream().noneMatch(each -> each.normalized().equals(other.normalized()))) {
                told.add(other);
            }
        }
        return told.subList(1, told.size());
    }

    /// A stretch in its own zone, in UTC and where the person is, each said once.
    public static List<String> spans(Span span, ZoneId home, ZoneId here) {
        var lines = new ArrayList<>(List.of(SpanWords.between(span, home)));
        others(home, here).forEach(zone -> lines.add(SpanWords.between(span, zone)));
        lines.addAll(ClockChanges.within(span, home));
        return List.copyOf(lines);
    }
}
