package org.watchkeeper.notice.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.host.HostId;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Way;

/// What is typed about a new channel. A script is on a host of the inventory, by name.
final class ChannelForm {
    private static final Pattern SERVER = Pattern.compile("(.+):(\\d{1,5})");

    /// The ways that can be chosen here.
    enum Kind {
        SLACK("Slack"), TEAMS("Teams"), WEBHOOK("Webhook"), STATUS_PAGE("Status page"), MAIL("Mail"), DESKTOP(
                "Desktop"), SCRIPT("Script on a host");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }

        boolean hasAddress() {
            return this == WEBHOOK || this == STATUS_PAGE;
        }
    }

    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.SLACK);
    final ObjectProperty<Audience> audience = new SimpleObjectProperty<>(Audience.INTERNAL);
    final ObjectProperty<Way.Mail.Protection> protection = new SimpleObjectProperty<>(Way.Mail.Protection.STARTTLS);
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty server = new SimpleStringProperty("");
    final StringProperty host = new SimpleStringProperty("");
    final StringProperty program = new SimpleStringProperty("");
    final StringProperty from = new SimpleStringProperty("");
    final StringProperty to = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final BooleanProperty keyed = new SimpleBooleanProperty();
    final BooleanProperty token = new SimpleBooleanProperty();
    final BooleanProperty invitation = new SimpleBooleanProperty();
    final StringProperty objection = new SimpleStringProperty("");

    private final Function<String, Optional<HostId>> hosts;

    /// `hosts` finds a host of the inventory by its name.
    ChannelForm(Function<String, Optional<HostId>> hosts) {
        this.hosts = hosts;
    }

    private HostId host() {
        return hosts.apply(host.get().strip()).orElseThrow(
                () -> new IllegalArgumentException("'" + host.get().strip() + "' is no host of the inventory"));
    }

    /// The channel that is described; empty with an objection where it makes none.
    Optional<Channel> channel() {
        try {
            var channel = Channel.fresh(new ChannelId(UUID.randomUUID()), name.get().strip(), audience.get(), way());
            objection.set(missing(channel));
            return objection.get().isEmpty() ? Optional.of(channel) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            objection.set(String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private String missing(Channel channel) {
        if (!channel.way().needsSecret()) {
            return "";
        }
        if (secret.get().isBlank()) {
            return "its secret is missing";
        }
        if (kind.get() == Kind.SLACK || kind.get() == Kind.TEAMS) {
            Way.checkAddress(secret.get().strip());
        }
        return "";
    }

    private Way way() {
        return switch (kind.get()) {
            case SLACK -> new Way.Slack();
            case TEAMS -> new Way.Teams();
            case WEBHOOK -> new Way.Webhook(address.get().strip(), token.get(), keyed.get());
            case STATUS_PAGE -> new Way.StatusPage(address.get().strip(), token.get(), keyed.get());
            case MAIL -> new Way.Mail(server(), from.get().strip(),
                    Pattern.compile("[,\\s]+").splitAsStream(to.get().strip()).filter(one -> !one.isEmpty()).toList(),
                    invitation.get());
            case DESKTOP -> new Way.Desktop();
            case SCRIPT -> new Way.Script(host(), program.get().strip());
        };
    }

    private Way.Mail.Server server() {
        var parts = SERVER.matcher(server.get().strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("the server is written as mail.example.org:587");
        }
        return new Way.Mail.Server(parts.group(1), Integer.parseInt(parts.group(2)), protection.get(),
                user.get().strip());
    }
}
