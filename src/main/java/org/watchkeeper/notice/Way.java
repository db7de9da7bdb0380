package org.watchkeeper.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.watchkeeper.host.HostId;

/// How a notice travels. What of it is secret (the address of an incoming webhook, a token, a password) is not here but in the
/// `Vault`, under the channel's id.
public sealed interface Way {
    /// An incoming webhook of Slack; its whole address is secret.
    record Slack() implements Way {}

    /// A webhook of Microsoft Teams (Workflows); its whole address is secret.
    record Teams() implements Way {}

    /// JSON posted to an address. With `token` a secret goes along as bearer token; `keyed` says that the receiver takes each
    /// `Idempotency-Key` once, so that sending again is harmless.
    record Webhook(String address, boolean token, boolean keyed) implements Way {
        public Webhook {
            checkAddress(address);
        }
    }

    /// JSON posted to what feeds a status page: state, title, text, start and end.
    record StatusPage(String address, boolean token, boolean keyed) implements Way {
        public StatusPage {
            checkAddress(address);
        }
    }

    /// Mail over SMTP. The password, where `user` is not empty, is secret.
    record Mail(Server server, String from, List<String> to, boolean invitation) implements Way {
        private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cc}@<>,;:\"]+@[^\\s\\p{Cc}@<>,;:\"]+");

        public Mail {
            to = List.copyOf(to);
            if (to.isEmpty()) {
                throw new IllegalArgumentException("mail has somebody it goes to");
            }
            to.forEach(Mail::checkMailbox);
            checkMailbox(from);
        }

        private static void checkMailbox(String mailbox) {
            if (!ADDRESS.matcher(mailbox).matches()) {
                throw new IllegalArgumentException("'" + mailbox + "' is no mail address");
            }
        }

        /// Where mail is handed in; `user` is empty for a server that asks for no login.
        public record Server(String host, int port, Protection protection, String user) {
            public Server {
                if (!host.matches("[A-Za-z0-9._:-]+") || port < 1 || port > 65535) {
                    throw new IllegalArgumentException("'" + host + ":" + port + "' is no mail server");
                }
                if (protection == Protection.NONE && !user.isEmpty()) {
                    throw new IllegalArgumentException("a password never goes over a connection without TLS");
                }
            }
        }

        /// How the connection is protected.
        public enum Protection {
            /// Plain at first, then TLS or nothing is sent.
            STARTTLS,
            /// TLS from the first byte.
            TLS,
            /// Not at all, because the operator said so; without a login.
            NONE;

            /// Lower-case word, as in JSON and in the database.
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            /// The protection of that word; throws `IllegalArgumentException` for any other.
            public static Protection ofWord(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    /// A notification on this machine's desktop.
    record Desktop() implements Way {}

    /// A program on a host, by absolute path. What the notice says reaches it as arguments, each one quoted.
    record Script(HostId host, String program) implements Way {
        public Script {
            if (!program.matches("/[\\p{Graph}&&[^'\"\\\\$`]]+")) {
                throw new IllegalArgumentException("'" + program + "' is no absolute path of a program");
            }
        }
    }

    /// Lower-case word, as in JSON, on the command line and in the database.
    default String word() {
        return switch (this) {
            case Slack _ -> "slack";
            case Teams _ -> "teams";
            case Webhook _ -> "webhook";
            case StatusPage _ -> "status-page";
            case Mail _ -> "mail";
            case Desktop _ -> "desktop";
            case Script _ -> "script";
        };
    }

    /// Whether it needs something out of the vault.
    default boolean needsSecret() {
        return switch (this) {
            case Slack _, Teams _ -> true;
            case Webhook hook -> hook.token();
            case StatusPage page -> page.token();
            case Mail mail -> !mail.server().user().isEmpty();
            case Desktop _, Script _ -> false;
        };
    }

    /// Whether the receiver takes one key once: then what may have arrived can be sent again by itself.
    default boolean isKeyed() {
        return switch (this) {
            case Webhook hook -> hook.keyed();
            case StatusPage page -> page.keyed();
            case Slack _, Teams _, Mail _, Desktop _, Script _ -> false;
        };
    }

    /// Where it goes, for a person; without anything secret.
    default String target() {
        return switch (this) {
            case Slack _ -> "Slack, address in the keychain";
            case Teams _ -> "Teams, address in the keychain";
            case Webhook hook -> hook.address();
            case StatusPage page -> page.address();
            case Mail mail -> String.join(", ", mail.to());
            case Desktop _ -> "this desktop";
            case Script script -> script.program();
        };
    }

    /// The address, checked: absolute, https (http to this machine only), without login. Throws `IllegalArgumentException` that
    /// does not repeat it, as it may be secret.
    static URI checkAddress(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException("the address needs a host, and no login and no #");
            }
            if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && isHere(uri.getHost()))) {
                throw new IllegalArgumentException("the address begins with https:// (http:// only to this machine)");
            }
            return uri;
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("this is no address: " + wrong.getReason() + " at "
                    + (wrong.getIndex() + 1), wrong);
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
