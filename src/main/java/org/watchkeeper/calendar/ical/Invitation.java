package org.watchkeeper.calendar.ical;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Span;

/// A request to take part in something at a time, for people who have to approve it: mailed, it is answered by a calendar program, in the zone of who reads it.
/// A higher `sequence` under the same id is its update.
public record Invitation(Ruling.Id id, int sequence, String summary, String description, Span span, Person organizer,
        List<Person> approvers) {
    /// Somebody with a mail address.
    public record Person(String name, String mail) {
        public Person {
            if (!mail.matches("[^\\s@<>\",;:\\p{Cc}]+@[^\\s@<>\",;:\\p{Cc}]+")) {
                throw new IllegalArgumentException("no mail address: " + mail);
            }
        }
    }

    public Invitation {
        if (approvers.isEmpty()) {
            throw new IllegalArgumentException("nobody is invited");
        }
        approvers = List.copyOf(approvers);
    }

    /// The request, `text/calendar; method=REQUEST`.
    public String request(Instant stamp) {
        return text("REQUEST", "CONFIRMED", stamp);
    }

    /// That it does not take place, `text/calendar; method=CANCEL`.
    public String cancellation(Instant stamp) {
        return text("CANCEL", "CANCELLED", stamp);
    }

    private String text(String method, String status, Instant stamp) {
        var lines = new ContentLines().line("BEGIN:VCALENDAR").line("VERSION:2.0").line(IcalText.PRODUCT)
                .line("CALSCALE:GREGORIAN").line("METHOD:" + method);
        lines.line("BEGIN:VEVENT").text("UID", id.value()).moment("DTSTAMP", stamp).line("SEQUENCE:" + sequence)
                .text("SUMMARY", summary).text("DESCRIPTION", description).moment("DTSTART", span.start())
                .moment("DTEND", span.end()).line("STATUS:" + status)
                .line("ORGANIZER" + called(organizer));
        approvers.forEach(each -> lines.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                + called(each)));
        return lines.line("END:VEVENT").line("END:VCALENDAR").toString();
    }

    private static String called(Person person) {
        return (person.name().isBlank() ? "" : ";CN=" + ContentLines.quoted(person.name())) + ":mailto:"
                + person.mail();
    }
}
