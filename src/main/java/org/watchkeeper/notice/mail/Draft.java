package org.watchkeeper.notice.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Way;

/// One notice as a mail: plain text, and the work as a calendar file where that is wanted. The headline is one line before it comes
/// here, and is encoded; mailboxes were checked when the channel was made.
final class Draft extends MimeMessage {
    private final String id;

    private Draft(Session session, String id) {
        super(session);
        this.id = id;
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    static Draft of(Session session, Way.Mail mail, Letter letter, Instant now) throws MessagingException {
        var draft = new Draft(session, "<" + UUID.nameUUIDFromBytes(letter.key().getBytes(StandardCharsets.UTF_8))
                + "@watchkeeper>");
        draft.setFrom(new InternetAddress(mail.from(), true));
        for (var to : mail.to()) {
            draft.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        draft.setSubject(letter.words().headline().replaceAll("\\p{Cc}+", " "), "UTF-8");
        draft.setSentDate(Date.from(now));
        draft.setHeader("Auto-Submitted", "auto-generated");
        if (letter.audience() == Audience.APPROVERS && !letter.test()) {
            draft.setContent(request(mail, letter, now));
        } else if (mail.invitation()) {
            draft.setContent(parts(letter, now));
        } else {
            draft.setText(letter.words().text(), "UTF-8");
        }
        draft.saveChanges();
        return draft;
    }

    /// An invitation that mail and calendar programs answer (RFC 6047): the same said twice, as text and as a calendar.
    private static MimeMultipart request(Way.Mail mail, Letter letter, Instant now) throws MessagingException {
        var event = new MimeBodyPart();
        event.setText(Request.text(mail, letter, now), "UTF-8",
                "calendar; method=" + Request.method(letter) + "; component=VEVENT");
        return new MimeMultipart("alternative", text(letter), event);
    }

    private static MimeBodyPart text(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.words().text(), "UTF-8");
        return text;
    }

    private static MimeMultipart parts(Letter letter, Instant now) throws MessagingException {
        var event = new MimeBodyPart();
        event.setText(Invitation.text(letter, now), "UTF-8", "calendar; method=" + Invitation.method(letter));
        event.setFileName("maintenance.ics");
        return new MimeMultipart(text(letter), event);
    }

    /// The same for the same notice, so that a mail that came twice can be told.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
