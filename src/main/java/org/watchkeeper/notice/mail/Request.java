package org.watchkeeper.notice.mail;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.ical.Invitation.Person;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Way;

/// What approvers are to agree to, as an invitation of iTIP (RFC 5546): whoever the channel mails to is asked to take part, its sender
/// is the organizer. Asking again at another time is the same event with a higher `SEQUENCE`, calling it off cancels it.
final class Request {
    private Request() {}

    static String method(Letter letter) {
        return letter.topic() == Topic.CANCELLED ? "CANCEL" : "REQUEST";
    }

    static String text(Way.Mail mail, Letter letter, Instant now) {
        var span = letter.span();
        var invitation = new org.watchkeeper.calendar.ical.Invitation(new Ruling.Id(span.subject() + "@watchkeeper"),
                span.revision(), letter.words().headline(), letter.words().text(), new Span(span.start(), span.end()),
                person(mail.from()), people(mail.to()));
        return letter.topic() == Topic.CANCELLED ? invitation.cancellation(now) : invitation.request(now);
    }

    private static List<Person> people(List<String> mailboxes) {
        return mailboxes.stream().map(Request::person).toList();
    }

    private static Person person(String mailbox) {
        return new Person("", mailbox);
    }
}
