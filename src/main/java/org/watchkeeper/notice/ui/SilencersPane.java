package org.watchkeeper.notice.ui;

import java.time.ZoneId;
import java.util.function.Supplier;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;

/// The Alertmanagers and Uptime Kumas whose alerts are silenced while work is under way, and what is still muted.
public final class SilencersPane {
    private static final int GAP = 8;
    private static final double WIDTH = 560;

    private final SilencersModel model;
    private final Desk desk;
    private final VBox rows = new VBox(GAP);

    /// What it works with.
    public record Services(Supplier<Hush> hush, Supplier<Vault> vault, Supplier<Operator> operator) {}

    private SilencersPane(SilencersModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /// Builds it, and reads in the background.
    public static Node of(Services services, Desk desk) {
        return new SilencersPane(new SilencersModel(services, desk.background(), desk.overlay().notices()::tell), desk)
                .build();
    }

    private Node build() {
        // Rows cannot be bound.
        InvalidationListener fill = _ -> fill();
        model.silencers().addListener(fill);
        model.muted().addListener(fill);
        fill();
        model.load();
        var alertmanager = Buttons.plain(Icon.ADD, "Add an Alertmanager…", () -> add(false));
        alertmanager.setId("silencers-add");
        var kuma = Buttons.plain(Icon.ADD, "Add an Uptime Kuma…", () -> add(true));
        kuma.setId("silencers-add-kuma");
        return new VBox(GAP * 2, rows, new HBox(GAP, alertmanager, kuma));
    }

    private void fill() {
        rows.getChildren().setAll(model.silencers().stream().map(this::row).toList());
        if (model.silencers().isEmpty()) {
            rows.getChildren().add(Words.muted("None yet: alerts come while hosts are worked on."));
        }
        model.muted().forEach(one -> rows.getChildren().add(muted(one)));
    }

    private Node row(Silencer one) {
        return row(one.name(), one.kind().word() + " · " + one.address() + detail(one.kind()),
                Buttons.icon(Icon.REMOVE, "Remove " + one.name(), () -> remove(one)));
    }

    private static String detail(Silencer.Kind kind) {
        return switch (kind) {
            case Silencer.Alertmanager(var label, var token) ->
                " · label " + label + (token ? " · with a token" : "");
            case Silencer.UptimeKuma(var user) -> " · as " + user;
        };
    }

    private Node muted(Silence one) {
        var until = "until " + MomentWords.at(one.span().until(), ZoneId.systemDefault());
        var words = one.trouble().isEmpty() ? until : until + " · " + one.trouble();
        return row(String.join(", ", one.hosts()), words, new Badge(Icon.WARNING, "muted", Tone.WARNING),
                Buttons.plain("Let alerts through", () -> model.close(one)));
    }

    private static Node row(String title, String words, Node... trailing) {
        var below = Words.clipped(words);
        below.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var text = new VBox(2, Words.clipped(Words.strong(title)), below);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(GAP, text);
        row.getChildren().addAll(trailing);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void remove(Silencer one) {
        var question = Question.destructive("Remove " + one.name() + "?",
                "Alerts come from there while hosts are worked on. What is muted now ends by itself.",
                "Remove " + one.name(), "Keep it");
        ConfirmPane.ask(desk.overlay(), question, yes -> {
            if (yes) {
                model.remove(one);
            }
        });
    }

    private void add(boolean kuma) {
        var name = field("silencer-name", "As the list shows it");
        var address = field("silencer-address", "https://alerts.example.org");
        var label = field("silencer-label", "");
        label.setText(kuma ? "" : "instance");
        var token = new PasswordField();
        var wrong = Words.prose("");
        wrong.getStyleClass().add(Styles.DANGER_TEXT);
        var sheet = new Sheet(kuma ? "Add an Uptime Kuma" : "Add an Alertmanager", WIDTH);
        sheet.with(new FormField("Name", name, ""),
                new FormField("Address", address, kuma ? "Where its pages are" : "Where it is, without /api"),
                kuma
                        ? new FormField("User", label, "Who logs in there, without a second factor")
                        : new FormField("Label", label, "The label that names a host there"),
                kuma
                        ? new FormField("Password", token, "It goes into the system's keychain.")
                        : new FormField("Token", token,
                                "Empty where it asks for none. It goes into the system's keychain."),
                wrong)
                .buttons(Buttons.plain("Cancel", () -> desk.overlay().close(sheet)),
                        Buttons.primary("Add it", () -> model.add(new SilencersModel.Typed(kuma, name.getText(),
                                address.getText(), label.getText(), token.getText()))
                                .ifPresentOrElse(wrong::setText, () -> desk.overlay().close(sheet))));
        desk.overlay().show(sheet, () -> {});
    }

    private static TextField field(String id, String hint) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(hint);
        return field;
    }
}
