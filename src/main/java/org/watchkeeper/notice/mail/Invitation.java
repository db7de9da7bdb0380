package org.watchkeeper.notice.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Topic;

/// The work as one event of iCalendar (RFC 5545), in UTC. Moving it keeps its identity, calling it off cancels it.
final class Invitation {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private Invitation() {}

    /// What the calendar does with it.
    static String method(Letter letter) {
        return letter.topic() == Topic.CANCELLED ? "CANCEL" : "PUBLISH";
    }

    /// The file, with lines ended and folded as the standard asks.
    static String text(Letter letter, Instant now) {
        var span = letter.span();
        boolean cancelled = letter.topic() == Topic.CANCELLED;
        return List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Watchkeeper//Notices//EN",
                "METHOD:" + method(letter), "BEGIN:VEVENT", "UID:" + span.subject() + "@watchkeeper",
                "SEQUENCE:" + span.revision(), "DTSTAMP:" + UTC.format(now), "DTSTART:" + UTC.format(span.start()),
                "DTEND:" + UTC.format(span.end()), "SUMMARY:" + escaped(letter.words().headline()),
                "DESCRIPTION:" + escaped(letter.words().text()),
                "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"), "END:VEVENT", "END:VCALENDAR").stream()
                .map(Invitation::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n",
                "\\n");
    }

    /// No line is longer than 75 bytes, and no character is cut.
    private static String folded(String line) {
        var folded = new StringBuilder();
        int length = 0;
        for (int at = 0; at < line.length();) {
            int point = line.codePointAt(at);
            var character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.append(character);
            length += bytes;
            at += Character.charCount(point);
        }
        return folded.toString();
    }
}
