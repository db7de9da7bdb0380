package org.watchkeeper.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.Way.Mail.Protection;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.Letters;
import org.watchkeeper.store.testing.TestDatabase;

/// What a mail server on loopback gets, with TLS and without, and what it never gets.
class MailCarrierTest {
    private static final String PASSWORD = "changeit";
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final SSLContext CERTIFIED = certified();
    private static final SSLSocketFactory TRUSTING = CERTIFIED.getSocketFactory();

    private static final long PATIENCE = 60_000;
    private static final Thread.UncaughtExceptionHandler OTHERS = Optional
            .ofNullable(Thread.getDefaultUncaughtExceptionHandler())
            .orElse((_, trouble) -> trouble.printStackTrace());

    private final SessionVault vault = new SessionVault("a test");
    private final GreenMail server = new GreenMail(new ServerSetup[]{
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)});

    /// Gives the server a certificate for localhost, and trusts it.
    private static SSLContext certified() {
        try {
            var store = TestDatabase.folder().resolve("server.p12");
            var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                    "san=dns:localhost", "-validity", "10", "-storetype", "PKCS12", "-keystore", store.toString(),
                    "-storepass", PASSWORD, "-keypass", PASSWORD).inheritIO().start();
            keytool.onExit().join();
            System.setProperty("greenmail.tls.keystore.file", store.toString());
            System.setProperty("greenmail.tls.keystore.password", PASSWORD);
            return trusting(store);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /// A server whose client turns away in mid-sentence throws in threads of its own: here that is what is tested, and no test that comes
    /// later hears of it.
    @BeforeAll
    static void keepItsTroubleHere() {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
    }

    @AfterAll
    static void giveBack() {
        Thread.setDefaultUncaughtExceptionHandler(OTHERS);
    }

    @AfterEach
    void close() throws InterruptedException {
        server.stop();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("smtp")) {
                thread.join(PATIENCE);
            }
        }
    }

    @Test
    void over_tls_with_a_login_it_arrives() throws Exception {
        server.start();
        server.setUser("ops@example.org", "ops", "s3cret");
        keep("s3cret");
        var receipt = carry(tls("localhost", "ops", false),
                Letters.of("Maintenance: " + Letters.NASTY, "Two\nlines ä"));
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Maintenance: " + Letters.NASTY);
        assertThat(mail.getContent().toString().strip()).isEqualToNormalizingNewlines("Two\nlines ä");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_refused_login_is_not_tried_again() {
        server.start();
        server.setUser("ops@example.org", "ops", "s3cret");
        keep("wrong");
        var receipt = carry(tls("localhost", "ops", false), Letters.of("a", "b"));
        assertThat(receipt).isInstanceOf(Receipt.Rejected.class);
        assertThat(receipt.toString()).doesNotContain("wrong");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_its_certificate_does_not_name_gets_nothing() {
        server.start();
        assertThat(carry(tls("127.0.0.1", "", false), Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_gets_nothing() {
        server.start();
        var strict = new MailCarrier(vault, () -> NOW, (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5));
        assertThat(strict.carry(tls("localhost", "", false), Letters.of("a", "b")))
                .isInstanceOf(Receipt.Rejected.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void where_starttls_is_asked_for_and_not_offered_nothing_is_sent() {
        server.start();
        assertThat(carry(plain(Protection.STARTTLS), Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void by_starttls_it_arrives_and_nothing_but_the_asking_is_in_the_clear() throws Exception {
        server.start();
        server.setUser("ops@example.org", "ops", "s3cret");
        keep("s3cret");
        try (var door = new StartTlsDoor(CERTIFIED.getSocketFactory(), server.getSmtp().getPort())) {
            var receipt = carry(startTls(door, "localhost"), Letters.of("Maintenance", "text"));

            assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
            assertThat(only().getSubject()).isEqualTo("Maintenance");
            assertThat(door.clear()).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(door.clear().getFirst()).startsWith("EHLO");
        }
    }

    @Test
    void by_starttls_a_server_that_its_certificate_does_not_name_gets_no_password() throws Exception {
        server.start();
        keep("s3cret");
        try (var door = new StartTlsDoor(CERTIFIED.getSocketFactory(), server.getSmtp().getPort())) {
            assertThat(carry(startTls(door, "127.0.0.1"), Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    private static Channel startTls(StartTlsDoor door, String host) {
        return channel(new Way.Mail(new Way.Mail.Server(host, door.port(), Protection.STARTTLS, "ops"),
                "ops@example.org", List.of("team@example.org"), false));
    }

    @Test
    void without_tls_it_arrives_only_because_the_operator_said_so() {
        server.start();
        assertThat(carry(plain(Protection.NONE), Letters.of("a", "b"))).isInstanceOf(Receipt.Accepted.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_headline_never_becomes_a_header() throws Exception {
        server.start();
        carry(plain(Protection.NONE), Letters.of("Upgrade\r\nBcc: evil@example.org\r\n\r\nbody", "text"));
        var mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Upgrade Bcc: evil@example.org body");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void an_outage_is_tried_again() {
        var mail = new Way.Mail(new Way.Mail.Server("127.0.0.1", 1, Protection.NONE, ""), "ops@example.org",
                List.of("team@example.org"), false);
        assertThat(carry(channel(mail), Letters.of("a", "b"))).isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void an_invitation_is_one_event_that_a_later_mail_moves_or_cancels() throws Exception {
        server.start();
        var mail = new Way.Mail(new Way.Mail.Server("127.0.0.1", server.getSmtp().getPort(), Protection.NONE, ""),
                "ops@example.org", List.of("team@example.org"), true);
        carry(channel(mail), Letters.of(Topic.CANCELLED, "Called off; really, a", "x".repeat(100) + "\nend"));
        var parts = (MimeMultipart) only().getContent();
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar").contains("method=CANCEL");
        var event = new String(parts.getBodyPart(1).getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(event.lines()).allMatch(line -> line.length() <= 75)
                .contains("BEGIN:VEVENT", "UID:change-1@watchkeeper", "DTSTART:20261205T020000Z",
                        "SUMMARY:Called off\\; really\\, a", "STATUS:CANCELLED");
        assertThat(event.replace("\r\n ", "")).contains("x".repeat(100) + "\\nend");
    }

    @Test
    void approvers_are_invited_to_one_event_that_is_moved_and_cancelled_and_a_test_invites_nobody() throws Exception {
        server.start();
        var approvers = channel(new Way.Mail(
                new Way.Mail.Server("127.0.0.1", server.getSmtp().getPort(), Protection.NONE, ""), "ops@example.org",
                List.of("ben@example.org", "cleo@example.org"), false));
        carry(approvers, asking(Topic.ANNOUNCEMENT, 1, NOW.plusSeconds(3600), false));
        carry(approvers, asking(Topic.MOVED, 2, NOW.plusSeconds(7200), false));
        carry(approvers, asking(Topic.CANCELLED, 3, NOW.plusSeconds(7200), false));
        carry(approvers, asking(Topic.ANNOUNCEMENT, 1, NOW.plusSeconds(3600), true));

        var mails = List.of(server.getReceivedMessages());
        assertThat(mails).as("one for each of two, those of one together").hasSize(8);
        var events = List.of(invitation(mails.get(0)), invitation(mails.get(1)), invitation(mails.get(2)));
        assertThat(events).extracting(calendar -> calendar.getMethod().getValue()).containsExactly("REQUEST",
                "REQUEST", "CANCEL");
        assertThat(events).extracting(calendar -> calendar.getEvents().getFirst().getUid().getValue())
                .containsOnly("approval-1.1@watchkeeper");
        assertThat(events).extracting(calendar -> calendar.getEvents().getFirst().getSequence().getValue())
                .containsExactly(1, 2, 3);
        assertThat(events).extracting(calendar -> calendar.getEvents().getFirst().getDateStart().getValue().toInstant())
                .containsExactly(NOW.plusSeconds(3600), NOW.plusSeconds(7200), NOW.plusSeconds(7200));
        var asked = events.getFirst().getEvents().getFirst();
        assertThat(asked.getOrganizer().getEmail()).isEqualTo("ops@example.org");
        assertThat(asked.getAttendees()).extracting(each -> each.getEmail()).containsExactly("ben@example.org",
                "cleo@example.org");
        assertThat(asked.getAttendees()).allMatch(each -> Boolean.TRUE.equals(each.getRsvp()));
        assertThat(mails.get(3).getContentType()).as("a test stands in nobody's calendar").startsWith("text/plain");
    }

    /// The calendar part, whose method is also that of its content type (RFC 6047).
    private static ICalendar invitation(MimeMessage mail) throws Exception {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        var calendar = Biweekly.parse(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).first();
        assertThat(new ContentType(part.getContentType()).getParameter("method"))
                .isEqualTo(calendar.getMethod().getValue());
        return calendar;
    }

    private static Letter asking(Topic topic, int revision, Instant start, boolean test) {
        return new Letter("approval-1.1/" + topic + test, Audience.APPROVERS, topic,
                new Letter.Words("Please approve", "Upgrade, in the night"), new Letter.Span(
                        SubjectId.ofApproval("1.1"), start, start.plusSeconds(3600), ZoneOffset.UTC, revision),
                test);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private Receipt carry(Channel channel, Letter letter) {
        return new MailCarrier(vault, () -> NOW, TRUSTING, Duration.ofSeconds(5)).carry(channel, letter);
    }

    private void keep(String secret) {
        vault.keep(Bulletin.channelId("mail").toString(), Secret.of(secret));
    }

    private Channel tls(String host, String user, boolean invitation) {
        return channel(new Way.Mail(new Way.Mail.Server(host, server.getSmtps().getPort(), Protection.TLS, user),
                "ops@example.org", List.of("team@example.org"), invitation));
    }

    private Channel plain(Protection protection) {
        return channel(new Way.Mail(new Way.Mail.Server("127.0.0.1", server.getSmtp().getPort(), protection, ""),
                "ops@example.org", List.of("team@example.org"), false));
    }

    private static Channel channel(Way.Mail mail) {
        return Channel.fresh(Bulletin.channelId("mail"), "mail", Audience.CUSTOMER, mail);
    }
}
