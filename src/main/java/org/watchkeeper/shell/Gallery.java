package org.watchkeeper.shell;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Problem;

/// Every shared control in each of its states on one screen, to be looked at.
public final class Gallery {
    private static final int GAP = 8;
    private static final int SECTION = 20;
    private static final int MARGIN = 24;
    private static final int FIELD = 240;

    private Gallery() {}

    /// The gallery, and a production question over it.
    public static List<Shot> shots() {
        return List.of(new Shot("gallery", Gallery::screen), new Shot("gallery-question", Gallery::question),
                new Shot("gallery-notices", Gallery::notices));
    }

    private static Parent screen() {
        var box = new VBox(SECTION, section("Text", texts()), section("Badges", badges()), section("Bars", bars()),
                section("Buttons", buttons()), section("Keys", keys()), section("Fields", fields()),
                section("Problems", problems()), section("Nothing there", empty()));
        box.setPadding(new Insets(MARGIN));
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }

    private static Parent question() {
        var overlay = new Overlay().over(screen());
        var question = new Question("Remove app-1 from the inventory?",
                "The host itself is not touched. Runs that were made on it are kept.", "Remove app-1", "Keep app-1",
                true,
                null, List.of()).on(Stake.PRODUCTION, List.of("app-1"));
        ConfirmPane.ask(overlay, question, _ -> {});
        return overlay;
    }

    private static Parent notices() {
        var overlay = new Overlay().over(screen());
        overlay.notices().tell("app-1 is saved");
        overlay.notices().tell("app-1 is removed", "Undo", () -> {});
        overlay.notices().warn("The folder /srv/runbooks can no longer be read");
        return overlay;
    }

    private static Node section(String name, Node... nodes) {
        var box = new VBox(GAP, Words.caption(name));
        box.getChildren().addAll(nodes);
        return box;
    }

    private static Node row(Node... nodes) {
        return new FlowPane(GAP, GAP, nodes);
    }

    private static Node texts() {
        return new VBox(4, Words.title("Title: Minor update 0.1.0 → 0.2.0"),
                Words.heading("Heading: Stop the services"),
                Words.strong("Strong"), Words.plain("Plain: it is three in the morning, the window is two hours long"),
                Words.muted("Muted: what is less important"),
                Words.mono("mono: sudo systemctl stop unet-server → ▲ ◆ ● ✓"));
    }

    private static Node badges() {
        return row(Badge.of(Stake.PRODUCTION), Badge.of(Stake.STAGING), Badge.of(Stake.DEVELOPMENT),
                Badge.of(Stake.PRACTICE), new Badge("neutral", Tone.NEUTRAL), new Badge("accent", Tone.ACCENT),
                new Badge(Icon.OK, "success", Tone.SUCCESS), new Badge(Icon.WARNING, "warning", Tone.WARNING),
                new Badge(Icon.FAILED, "danger", Tone.DANGER));
    }

    private static Node bars() {
        return new VBox(GAP, new EnvironmentBar(Stake.PRODUCTION, "app-1, app-2, db-1"),
                new EnvironmentBar(Stake.STAGING, "stage-1"),
                new EnvironmentBar(Stake.DEVELOPMENT, "dev-1"),
                new EnvironmentBar(Stake.PRACTICE, "practice-1"));
    }

    private static Node buttons() {
        var disabled = Buttons.plain("Not now", () -> {});
        disabled.setDisable(true);
        return row(Buttons.primary(Icon.PLAY, "Run step", () -> {}),
                Buttons.plain(Icon.NEXT, "Run to next gate", () -> {}),
                Buttons.plain("Retry", () -> {}), disabled, Buttons.destructive("Remove app-1", () -> {}),
                Buttons.icon(Icon.MORE, "More", () -> {}), Buttons.link("Undo", () -> {}), quiet());
    }

    private static Button quiet() {
        var button = Buttons.plain(Icon.COPY, "Copy", () -> {});
        button.getStyleClass().add(Styles.QUIET);
        return button;
    }

    private static Node keys() {
        return row(new KeyHint("Ctrl+K"), new KeyHint("F1"), new KeyHint("Ctrl+Shift+Enter"), new KeyHint("Esc"));
    }

    private static Node fields() {
        var broken = new FormField("Address", new TextField("app 1"), "");
        broken.objectionProperty().set("An address has no blanks");
        var password = new PasswordField();
        password.setText("secret");
        var choice = new ComboBox<String>();
        choice.getItems().add("production");
        choice.setValue("production");
        var check = new CheckBox("Offer the keys of the agent");
        check.setSelected(true);
        return row(sized(new FormField("Name", new TextField("app-1"), "As you call it on the phone")), sized(broken),
                sized(new FormField("Password", password, "")), sized(new FormField("Environment", choice, "")), check);
    }

    private static Node sized(Region field) {
        field.setPrefWidth(FIELD);
        return field;
    }

    private static Node problems() {
        return new VBox(GAP,
                new ProblemBox(new Problem("The host key of app-1 has changed", "app-1.example.net:22",
                        "Ask whoever runs the host whether it was installed anew; then remove the old key."),
                        "offered SHA256:0t9… kept SHA256:pQ1…"),
                new ProblemBox(Tone.WARNING, Icon.WARNING, "This command wants a terminal", "line 88",
                        "It is opened in a terminal instead.", ""));
    }

    private static Node empty() {
        return new EmptyState(Icon.HOSTS, "No hosts yet",
                "Add the first machine that you keep running, or practise first.",
                Buttons.primary(Icon.ADD, "Add host…", () -> {}));
    }
}
