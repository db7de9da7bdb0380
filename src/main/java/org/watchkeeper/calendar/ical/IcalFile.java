package org.watchkeeper.calendar.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.ical.Component.Broken;
import org.watchkeeper.kernel.Problem;

/// An iCalendar file as windows and blackouts. Changes and jobs of a Watchkeeper are passed over: they are no rules.
public record IcalFile(List<Event> events) {
    public IcalFile {
        events = List.copyOf(events);
    }

    /// One window or blackout with its `SEQUENCE`, whether it is cancelled as a whole, and the line on which it begins.
    public record Event(Ruling ruling, int sequence, boolean cancelled, int line) {}

    /// What is taken for what the file does not say: the zone of times without one, and what an event is that does not say whether
    /// it is a window or a blackout.
    public record Assumed(ZoneId zone, boolean blackouts) {}

    /// Reads a file; `name` is for messages. Throws `Problem` with the line for what is no calendar, is too large, or says what
    /// cannot be kept.
    public static IcalFile read(byte[] file, String name, Assumed assumed) {
        try {
            return new IcalFile(events(Component.read(file), assumed));
        } catch (Broken broken) {
            throw new Problem("The calendar file cannot be read: " + broken.getMessage(), name + ":" + broken.line(),
                    "Export it again, or correct the line. Nothing was taken from it.", broken);
        }
    }

    private static List<Event> events(Component calendar, Assumed assumed) {
        boolean cancelling = calendar.first("METHOD").filter(each -> each.value().equalsIgnoreCase("CANCEL"))
                .isPresent();
        var zones = new Zones(calendar, assumed.zone());
        var byUid = new LinkedHashMap<String, List<Component>>();
        for (var part : calendar.parts()) {
            if (part.name().equals("VEVENT") && part.first(IcalText.OTHER).isEmpty()) {
                var uid = part.first("UID").orElseThrow(() -> new Broken(part.line(), "an event has no UID"));
                byUid.computeIfAbsent(uid.value(), _ -> new ArrayList<>()).add(part);
            }
        }
        return byUid.entrySet().stream().map(each -> event(each, zones, assumed, cancelling)).toList();
    }

    private static Event event(Map.Entry<String, List<Component>> parts, Zones zones, Assumed assumed,
            boolean cancelling) {
        var whole = parts.getValue().stream().filter(each -> each.first("RECURRENCE-ID").isEmpty()).toList();
        int line = parts.getValue().getFirst().line();
        if (whole.size() != 1) {
            throw new Broken(line, whole.isEmpty()
                    ? "a single date of a series that is not in the file"
                    : "two events have the same UID");
        }
        try {
            return new EventReading(whole.getFirst(), zones, assumed).event(parts.getKey(), parts.getValue(),
                    cancelling);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new Broken(whole.getFirst().line(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
