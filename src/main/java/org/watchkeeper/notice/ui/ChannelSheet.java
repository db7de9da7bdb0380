package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Way;

/// The form for a new channel: what its kind needs, and nothing else.
final class ChannelSheet {
    private static final double WIDTH = 560;

    private final ChannelForm form;
    private final List<Host> hosts;

    private ChannelSheet(List<Host> hosts) {
        this.hosts = hosts;
        this.form = new ChannelForm(name -> hosts.stream().filter(host -> host.name().equals(name)).map(Host::id)
                .findFirst());
    }

    static void show(Desk desk, List<Host> hosts, BiConsumer<Channel, Optional<Secret>> save) {
        new ChannelSheet(hosts).open(desk, save);
    }

    /// Asks for the secret of a channel that has lost its own.
    static void secret(Desk desk, Channel channel, Consumer<Optional<Secret>> take) {
        var sheet = new Sheet("The secret of " + channel.name(), WIDTH);
        var field = new PasswordField();
        sheet.with(new FormField("Address, token or password", field, "It goes into the system's keychain."))
                .buttons(Buttons.plain("Cancel", () -> desk.overlay().close(sheet)), Buttons.primary("Keep it", () -> {
                    desk.overlay().close(sheet);
                    take.accept(Optional.of(Secret.of(field.getText())));
                }));
        desk.overlay().show(sheet, () -> {});
    }

    private void open(Desk desk, BiConsumer<Channel, Optional<Secret>> save) {
        var sheet = new Sheet("Add a channel", WIDTH);
        var wrong = Words.prose("");
        wrong.textProperty().bind(form.objection);
        wrong.getStyleClass().add(Styles.DANGER_TEXT);
        sheet.with(choice("Kind", form.kind, ChannelForm.Kind.values()),
                text("Name", form.name, "As the list shows it"),
                choice("Who reads it", form.audience, Audience.values()), address(), mail("Server", form.server,
                        "mail.example.org:587"),
                of(choice("Connection", form.protection, Way.Mail.Protection.values()), isMail()),
                mail("From", form.from, "ops@example.org"), mail("To", form.to, "Several with commas between"),
                mail("Login", form.user, "Empty where the server asks for none"),
                of(check("A calendar file goes along", form.invitation), isMail()),
                of(check("A bearer token goes along", form.token), hasAddress()),
                of(check("The receiver takes each Idempotency-Key once", form.keyed), hasAddress()), host(),
                of(text("Program", form.program, "By absolute path: /usr/local/bin/tell"), isScript()), secret(), wrong)
                .buttons(Buttons.plain("Cancel", () -> desk.overlay().close(sheet)),
                        Buttons.primary("Add the channel", () -> form.channel().ifPresent(channel -> {
                            desk.overlay().close(sheet);
                            save.accept(channel, channel.way().needsSecret()
                                    ? Optional.of(Secret.of(form.secret.get()))
                                    : Optional.empty());
                        })));
        desk.overlay().show(sheet, () -> {});
    }

    private ObservableValue<Boolean> isMail() {
        return form.kind.map(kind -> kind == ChannelForm.Kind.MAIL);
    }

    private ObservableValue<Boolean> hasAddress() {
        return form.kind.map(ChannelForm.Kind::hasAddress);
    }

    private ObservableValue<Boolean> isScript() {
        return form.kind.map(kind -> kind == ChannelForm.Kind.SCRIPT);
    }

    private Node host() {
        var box = new ComboBox<String>();
        box.setId("channel-host");
        box.setAccessibleText("Host");
        box.getItems().setAll(hosts.stream().map(Host::name).toList());
        // What is chosen is what the form holds; the box begins without a choice.
        box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(form.host::set));
        return of(new FormField("Host", box, "Where the program is, in the inventory"), isScript());
    }

    private Node address() {
        return of(text("Address", form.address, "https://…"), hasAddress());
    }

    private Node mail(String label, Property<String> value, String hint) {
        return of(text(label, value, hint), isMail());
    }

    private Node secret() {
        var field = new PasswordField();
        field.textProperty().bindBidirectional(form.secret);
        var node = new FormField("Secret", field, form.kind.map(ChannelSheet::secretHint));
        return of(node, form.kind.map(kind -> !secretHint(kind).isEmpty()));
    }

    private static String secretHint(ChannelForm.Kind kind) {
        return switch (kind) {
            case SLACK, TEAMS -> "The address of the webhook. It goes into the system's keychain.";
            case WEBHOOK, STATUS_PAGE -> "The token, where one goes along. It goes into the system's keychain.";
            case MAIL -> "The password, where there is a login. It goes into the system's keychain.";
            case DESKTOP, SCRIPT -> "";
        };
    }

    private static Node text(String label, Property<String> value, String hint) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        return new FormField(label, field, hint);
    }

    private static Node check(String label, Property<Boolean> value) {
        var box = new CheckBox(label);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static <T extends Enum<T>> Node choice(String label, Property<T> value, T[] all) {
        var box = Choice.of(all);
        box.valueProperty().bindBidirectional(value);
        return new FormField(label, box, "");
    }

    /// Shown only while it matters.
    private static Node of(Node node, ObservableValue<Boolean> matters) {
        node.visibleProperty().bind(matters);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
