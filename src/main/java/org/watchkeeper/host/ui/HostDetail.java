package org.watchkeeper.host.ui;

import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;

/// One host: how it is reached and what it belongs to; below, what other features know of it.
final class HostDetail extends ScrollPane {
    private static final int GAP = 8;
    private static final int SECTION = 20;
    private static final int COLUMN = 16;
    private static final double LABEL = 88;
    private static final double VARIABLE = 180;
    private static final int FEW = 8;
    private static final Insets MARGIN = new Insets(20, 24, 24, 24);

    HostDetail(Host host, HostsModel model, Desk desk, HostPanel panel) {
        getStyleClass().add(Styles.BARE_SCROLL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var box = new VBox(SECTION, head(host, model, desk), facts(host, model));
        if (!host.variables().isEmpty()) {
            box.getChildren().add(variables(host));
        }
        box.getChildren().add(panel.show(host, desk));
        box.setPadding(MARGIN);
        setContent(box);
    }

    private static Node head(Host host, HostsModel model, Desk desk) {
        var name = Words.clipped(Words.title(host.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(GAP, name, Buttons.icon(Icon.EDIT, "Edit " + host.name() + " (F2)", model::edit),
                Buttons.icon(Icon.REMOVE, "Remove " + host.name() + "…", () -> HostRemoval.ask(host, model, desk)));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, Badge.of(Stakes.of(host)));
    }

    private static Node facts(Host host, HostsModel model) {
        var grid = new GridPane(COLUMN, GAP);
        fact(grid, "Address", mono(host.endpoint().toString()));
        fact(grid, "Log in as", mono(host.login().user()));
        fact(grid, "With", Words.prose(means(host)));
        host.login().keyFiles().forEach(key -> fact(grid, "", mono(key)));
        fact(grid, "Way", Words.prose(way(host, model)));
        host.origins().forEach(origin -> fact(grid, "From", Words.prose(origin.toString())));
        fact(grid, "Groups", words(String.join(", ", host.groups())));
        fact(grid, "Tags", words(String.join(", ", host.tags())));
        return grid;
    }

    private static Node variables(Host host) {
        var grid = new GridPane(COLUMN, GAP / 2.0);
        host.variables().values().forEach((name, value) -> {
            var label = Words.clipped(Words.mono(name));
            label.getStyleClass().add(Styles.MUTED);
            label.setMinWidth(LABEL);
            label.setMaxWidth(VARIABLE);
            var text = Words.clipped(Words.mono(String.valueOf(value)));
            GridPane.setHgrow(text, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), label, text);
        });
        var pane = new TitledPane("Variables (" + host.variables().values().size() + ")", grid);
        pane.setExpanded(host.variables().values().size() <= FEW);
        pane.setAnimated(false);
        return pane;
    }

    private static void fact(GridPane grid, String name, Node value) {
        var label = Words.muted(name);
        label.setMinWidth(LABEL);
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private static Label mono(String text) {
        return Words.clipped(Words.mono(text));
    }

    private static Label words(String text) {
        return text.isEmpty() ? Words.muted("none") : Words.prose(text);
    }

    private static String way(Host host, HostsModel model) {
        if (host.sshConfig().isPresent()) {
            return "as ssh says at each connection";
        }
        var jumps = host.jumps().stream().map(id -> model.all().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(Host::name).orElse("?")).collect(Collectors.joining(" → "));
        return jumps.isEmpty() ? "directly from this console" : "this console → " + jumps + " → " + host.name();
    }

    private static String means(Host host) {
        var login = host.login();
        var means = new java.util.ArrayList<String>();
        if (!login.keyFiles().isEmpty()) {
            means.add(login.keyFiles().size() == 1 ? "a key file" : login.keyFiles().size() + " key files");
        }
        if (login.agent()) {
            means.add("the agent's keys");
        }
        if (login.password()) {
            means.add("a password when asked");
        }
        return means.isEmpty() ? "nothing yet" : String.join(", then ", means);
    }
}
