package org.watchkeeper.checklist.start;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.regex.Pattern;

/// A time as people give it: `2026-03-29 04:00 Europe/Berlin`, with an offset where the hour comes twice. A time always names
/// its zone (PRODUCT rule 8): an hour that does not exist and one that comes twice are told, never guessed.
public sealed interface StartTime {
    /// It is this instant; `zone` is where its days are counted.
    record At(Instant instant, ZoneId zone) implements StartTime {}

    /// It cannot be taken, with the reason as a sentence.
    record Refused(String why) implements StartTime {}

    /// The time in a text; `zone` counts where the text names none.
    static StartTime of(String text, ZoneId zone) {
        var form = Pattern.compile(
                "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(Z|[+-]\\d{2}:\\d{2})?\\s*\\[?([A-Za-z_]+(?:/[A-Za-z_+\\-0-9]+)*)?]?")
                .matcher(text.strip());
        if (!form.matches()) {
            return new Refused("Give the time as 2026-03-29 04:00 Europe/Berlin.");
        }
        try {
            var local = LocalDateTime
                    .parse(form.group(1) + "T" + (form.group(2).indexOf(':') == 1 ? "0" : "") + form.group(2));
            var offset = form.group(3) == null ? "" : form.group(3);
            var named = form.group(4) == null ? offset.isEmpty() ? zone : ZoneId.of(offset) : ZoneId.of(form.group(4));
            return offset.isEmpty() ? at(local, named) : exactly(local, offset, named);
        } catch (DateTimeException wrong) {
            return new Refused(isZone(wrong)
                    ? "There is no time zone '" + form.group(4) + "'. Write it as Europe/Berlin or UTC."
                    : "There is no such day or hour. Give the time as 2026-03-29 04:00 Europe/Berlin.");
        }
    }

    private static boolean isZone(DateTimeException wrong) {
        return wrong instanceof ZoneRulesException;
    }

    private static StartTime at(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> new At(local.toInstant(offsets.getFirst()), zone);
            case 0 -> new Refused("At that hour the clocks of " + zone + " go forward: " + local.toLocalTime()
                    + " does not exist on that day.");
            default -> new Refused("At that hour the clocks of " + zone + " go back: it comes twice. Say which: "
                    + local.toLocalTime() + offsets.getFirst() + " or " + local.toLocalTime() + offsets.getLast()
                    + ".");
        };
    }

    private static StartTime exactly(LocalDateTime local, String offset, ZoneId zone) {
        var instant = OffsetDateTime.of(local, java.time.ZoneOffset.of(offset)).toInstant();
        return instant.atZone(zone).toLocalDateTime().equals(local)
                ? new At(instant, zone)
                : new Refused("In " + zone + " the clocks do not say " + local.toLocalTime() + offset
                        + " on that day.");
    }
}
