package org.watchkeeper.run.ui;

import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Ticks;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.pick.HostTicks;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.run.ui.walk.Stakes;

/// On which hosts, and in which order. The list on the right is the list that is executed (PRODUCT rule 1).
final class TargetsPage extends HBox {
    private static final double NAME = 140;
    private static final int ROWS = 10;

    private final WizardViewModel model;
    private final VBox chosen = new VBox(8);
    private final Ticks<Host> choices;

    TargetsPage(WizardViewModel model) {
        super(24);
        this.model = model;
        getStyleClass().add(RunStyles.SHEET_PAGE);
        choices = HostTicks.of(RunStyles.TARGETS_ID, ROWS, model.inventory(), model.targets()).onEnter(model::next);
        choices.setDisable(model.permit().change().isPresent());
        var left = new VBox(12, Words.heading("Hosts of the inventory"), fixed(), choices);
        VBox.setVgrow(choices, Priority.ALWAYS);
        left.setPrefWidth(400);
        left.setMinWidth(320);
        var right = new VBox(12, order(), Words.heading("The run goes over"), scrolled(chosen));
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        // A list of rows has no property of its own to bind.
        model.targets().addListener((ListChangeListener<Host>) _ -> showChosen());
        showChosen();
    }

    Node first() {
        return choices.first();
    }

    /// Which hosts it is was agreed to; the order is free.
    private Node fixed() {
        var words = Words.prose("The change has these hosts: they are what was agreed to.");
        words.getStyleClass().add(Styles.MUTED);
        words.setVisible(model.permit().change().isPresent());
        words.setManaged(words.isVisible());
        return words;
    }

    private static Node scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void showChosen() {
        chosen.getChildren().clear();
        if (model.targets().isEmpty()) {
            chosen.getChildren().add(new EmptyState(Icon.HOSTS, "No host is chosen",
                    "An empty list is an error here. It never means all hosts."));
            return;
        }
        model.stake().ifPresent(stake -> chosen.getChildren().add(new EnvironmentBar(stake, "")));
        for (int i = 0; i < model.targets().size(); i++) {
            chosen.getChildren().add(target(i, model.targets().get(i)));
        }
        model.roles().forEach(role -> chosen.getChildren().add(role(role)));
    }

    private Node target(int at, Host host) {
        var number = new Label(Integer.toString(at + 1));
        number.getStyleClass().addAll(Styles.MUTED, RunStyles.RAIL_NUMBER);
        var name = Words.clipped(host.name());
        name.getStyleClass().add(Styles.STRONG);
        name.setMinWidth(NAME);
        var address = Words.clipped(host.login().user() + "@" + host.endpoint());
        address.getStyleClass().addAll(Styles.MUTED, Styles.MONO);
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMaxWidth(Double.MAX_VALUE);
        var up = Buttons.icon(Icon.UP, "Move " + host.name() + " up", () -> model.move(host, -1));
        up.setDisable(at == 0);
        var down = Buttons.icon(Icon.DOWN, "Move " + host.name() + " down", () -> model.move(host, 1));
        down.setDisable(at == model.targets().size() - 1);
        var row = new HBox(8, number, name, Badge.of(Stakes.of(host)), address, up, down);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(RunStyles.CHOSEN);
        return row;
    }

    /// Steps that the document means for some of the hosts run there only.
    private Node role(String role) {
        var players = new FlowPane(12, 6);
        for (var host : model.targets()) {
            var box = new CheckBox(host.name());
            box.setId("role-" + role.replace(' ', '-') + "-" + host.name());
            box.setAccessibleText(host.name() + " is the " + role);
            box.setSelected(model.cast().plays(role, host));
            box.selectedProperty().subscribe((_, on) -> model.play(role, host, on));
            players.getChildren().add(box);
        }
        var part = new VBox(6, Words.heading("Who is the " + role),
                Words.prose("The document means some steps for it: they run on these hosts only."), players);
        part.setPadding(new Insets(12, 0, 0, 0));
        return part;
    }

    private Node order() {
        var group = new ToggleGroup();
        return new VBox(8, Words.heading("Order"),
                new VBox(6, List
                        .of(option(group, Order.STEP_BY_STEP, "Step by step: each step on all hosts, then the next"),
                                option(group, Order.HOST_BY_HOST,
                                        "Host by host: the whole procedure on one, then on the next"))
                        .toArray(Node[]::new)));
    }

    private Node option(ToggleGroup group, Order order, String text) {
        var option = new RadioButton(text);
        option.setToggleGroup(group);
        option.setSelected(model.orderProperty().get() == order);
        option.selectedProperty().subscribe(on -> {
            if (on) {
                model.orderProperty().set(order);
            }
        });
        return option;
    }
}
