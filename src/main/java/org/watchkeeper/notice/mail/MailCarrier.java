package org.watchkeeper.notice.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.Way;

/// Hands notices to a mail server. The connection is TLS from the first byte or becomes it before anything else is said, and the
/// server's certificate names the server, unless the operator said that there is none of it.
public final class MailCarrier implements Carrier {
    private final Vault vault;
    private final InstantSource clock;
    private final SSLSocketFactory trusting;
    private final Duration patience;

    /// `trusting` decides whom to believe; `patience` is how long each answer of the server is waited for.
    public MailCarrier(Vault vault, InstantSource clock, SSLSocketFactory trusting, Duration patience) {
        this.vault = vault;
        this.clock = clock;
        this.trusting = trusting;
        this.patience = patience;
    }

    @Override
    public Receipt carry(Channel channel, Letter letter) {
        if (!(channel.way() instanceof Way.Mail mail)) {
            throw new IllegalArgumentException("no mail: " + channel.way().word());
        }
        boolean direct = mail.server().protection() == Way.Mail.Protection.TLS;
        var session = Session.getInstance(properties(mail.server(), direct ? "smtps" : "smtp"));
        try (var transport = (SMTPTransport) session.getTransport(direct ? "smtps" : "smtp")) {
            var refused = connect(transport, channel, mail.server());
            return refused.isPresent()
                    ? refused.get()
                    : hand(transport, Draft.of(session, mail, letter,
                            clock.instant()));
        } catch (MessagingException odd) {
            return new Receipt.Rejected(new Answer("not sent", words(odd)));
        }
    }

    private Optional<Receipt> connect(SMTPTransport transport, Channel channel, Way.Mail.Server server) {
        try {
            if (server.user().isEmpty()) {
                transport.connect(server.host(), server.port(), null, null);
            } else {
                login(transport, channel, server);
            }
            return Optional.empty();
        } catch (AuthenticationFailedException refused) {
            return Optional.of(new Receipt.Rejected(
                    new Answer("login refused", "The server did not take the login of " + server.user() + ".")));
        } catch (MessagingException away) {
            return Optional.of(isFinal(away)
                    ? new Receipt.Rejected(new Answer("no TLS", words(away)))
                    : new Receipt.NotNow(new Answer("no connection", words(away)), Optional.empty()));
        }
    }

    private void login(SMTPTransport transport, Channel channel, Way.Mail.Server server) throws MessagingException {
        try (var secret = vault.secret(channel.id().toString()).orElseThrow(() -> new Problem(
                "The password of this channel is not in " + vault.place(), channel.name(), "Enter it again."))) {
            var bytes = secret.bytes();
            transport.connect(server.host(), server.port(), server.user(), new String(bytes, StandardCharsets.UTF_8));
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Receipt hand(SMTPTransport transport, Draft draft) throws MessagingException {
        try {
            transport.sendMessage(draft, draft.getAllRecipients());
            return new Receipt.Accepted(new Answer("SMTP " + transport.getLastReturnCode(),
                    String.valueOf(transport.getLastServerResponse()).strip()));
        } catch (SendFailedException refused) {
            return refused(refused);
        } catch (MessagingException lost) {
            return new Receipt.Uncertain(new Answer("connection lost", words(lost)));
        }
    }

    /// What a server answers with 4xx it may take later; with 5xx never.
    private static Receipt refused(SendFailedException refused) {
        int code = code(refused);
        var answer = new Answer("SMTP " + code, String.valueOf(refused.getMessage()).strip());
        if (code >= 400 && code < 500) {
            return new Receipt.NotNow(answer, Optional.empty());
        }
        return code >= 500 ? new Receipt.Rejected(answer) : new Receipt.Uncertain(answer);
    }

    private static int code(MessagingException failed) {
        Exception one = failed;
        while (one != null) {
            if (one instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (one instanceof SMTPSendFailedException whole && whole.getReturnCode() > 0) {
                return whole.getReturnCode();
            }
            one = one instanceof MessagingException nested ? nested.getNextException() : null;
        }
        return 0;
    }

    private static boolean isFinal(MessagingException failed) {
        Throwable cause = failed;
        while (cause != null) {
            if (cause instanceof SSLException) {
                return true;
            }
            cause = cause.getCause();
        }
        return !(failed.getNextException() instanceof IOException);
    }

    private static String words(MessagingException failed) {
        return String.valueOf(failed.getMessage()).strip();
    }

    private Properties properties(Way.Mail.Server server, String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        for (var which : new String[]{"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + which, String.valueOf(patience.toMillis()));
        }
        boolean later = server.protection() == Way.Mail.Protection.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(later));
        properties.setProperty(prefix + "starttls.required", String.valueOf(later));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        properties.setProperty(prefix + "quitwait", "false");
        properties.put(prefix + "ssl.socketFactory", trusting);
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }
}
