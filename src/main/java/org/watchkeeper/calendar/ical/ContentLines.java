package org.watchkeeper.calendar.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;

/// Content lines of RFC 5545: ended by CRLF, folded at 75 octets and never within a character, text escaped.
final class ContentLines {
    private static final int WIDEST = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder();

    /// A line as it stands.
    ContentLines line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = line.substring(at, line.offsetByCodePoints(at, 1));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > WIDEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += width;
        }
        text.append("\r\n");
        return this;
    }

    ContentLines text(String name, String value) {
        return line(name + ":" + escaped(value));
    }

    /// A list of texts; nothing where it is empty.
    ContentLines texts(String name, List<String> values) {
        return values.isEmpty()
                ? this
                : line(name + ":" + values.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
    }

    ContentLines moment(String name, Instant moment) {
        return line(name + ":" + utc(moment));
    }

    /// A local time in a zone; UTC as such.
    ContentLines time(String name, LocalDateTime time, ZoneId zone) {
        return line(isUtc(zone)
                ? name + ":" + LOCAL.format(time) + "Z"
                : name + ";TZID=" + quoted(zone.getId()) + ":" + LOCAL.format(time));
    }

    /// `time` for each of them.
    ContentLines times(String name, List<LocalDateTime> times, ZoneId zone) {
        times.forEach(each -> time(name, each, zone));
        return this;
    }

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static String utc(Instant moment) {
        return LOCAL.format(moment.atZone(ZoneOffset.UTC)) + "Z";
    }

    /// A parameter's value.
    static String quoted(String value) {
        var plain = value.replaceAll("[\"\\p{Cc}]", "'");
        return plain.matches(".*[:;,].*") ? '"' + plain + '"' : plain;
    }

    /// Control characters cannot be said in a text.
    private static String escaped(String text) {
        return VObjectPropertyValues.escape(text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", " "))
                .replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
