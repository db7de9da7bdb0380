package org.watchkeeper.checklist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.host.Host;

/// What proves an item: the command with its values filled in, the host, and below them what it prints.
final class ProofPane extends VBox {
    private static final int GAP = 12;
    private static final int FIELD = 220;
    private final ProofModel model;
    private final ComboBox<Host> hosts = new ComboBox<>();
    private final StackPane stake = new StackPane();
    private final VBox command = new VBox(GAP);
    private final StackPane output = new StackPane();

    ProofPane(ProofModel model, Executor background) {
        super(GAP);
        this.model = model;
        hosts.setId(ListStyles.HOST_ID);
        hosts.setAccessibleText("Host");
        hosts.setPromptText("Choose a host (H)");
        hosts.setItems(model.hosts());
        hosts.setCellFactory(_ -> new HostName());
        hosts.setButtonCell(new HostName());
        hosts.setOnAction(_ -> Optional.ofNullable(hosts.getValue()).ifPresent(model::choose));
        var row = new HBox(GAP, Words.strong("On"), hosts, stake);
        row.setAlignment(Pos.CENTER_LEFT);
        stake.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(output, Priority.ALWAYS);
        getChildren().addAll(row, command, output);
        model.hostProperty().subscribe(this::chosen);
        model.prospectProperty().subscribe(this::prospect);
        model.transcriptProperty().subscribe(transcript -> output.getChildren()
                .setAll(new OutputView(transcript, background)));
    }

    /// Takes the focus, to choose a host.
    void focusHosts() {
        hosts.requestFocus();
        hosts.show();
    }

    private void chosen(Optional<Host> host) {
        host.ifPresent(hosts::setValue);
        stake.getChildren().setAll(host.map(each -> (Node) Badge.of(Stake.of(each.environment().word(),
                each.practice()))).stream().toList());
    }

    private void prospect(Optional<Proving.Prospect> prospect) {
        command.getChildren().setAll(prospect.map(this::nodes).orElse(List.of()));
    }

    private List<Node> nodes(Proving.Prospect prospect) {
        var nodes = new ArrayList<Node>();
        if (!prospect.shown().isEmpty()) {
            var text = Words.prose(prospect.shown());
            text.getStyleClass().addAll(Styles.MONO, ListStyles.COMMAND);
            text.setMaxWidth(Double.MAX_VALUE);
            nodes.add(text);
        }
        if (!prospect.values().isEmpty()) {
            nodes.add(values(prospect.values()));
        }
        prospect.objections().forEach(objection -> nodes.add(told(objection, Styles.DANGER_TEXT)));
        if (!prospect.confirm().isEmpty()) {
            nodes.add(told(prospect.confirm(), Styles.WARNING_TEXT));
        }
        return nodes;
    }

    private Node values(List<Proving.Asked> values) {
        var flow = new FlowPane(GAP, GAP);
        for (var asked : values) {
            var text = new TextField(asked.value());
            text.setPromptText(asked.sample());
            text.setPrefWidth(FIELD);
            text.setOnAction(_ -> model.value(asked.name(), text.getText().strip()));
            text.focusedProperty().subscribe((was, _) -> {
                if (was && !text.getText().strip().equals(asked.value())) {
                    model.value(asked.name(), text.getText().strip());
                }
            });
            flow.getChildren().add(new FormField(asked.label(), text, ""));
        }
        return flow;
    }

    private static Node told(String words, String style) {
        var label = Words.prose(words);
        label.getStyleClass().add(style);
        return label;
    }

    /// A host by name and environment.
    private static final class HostName extends ListCell<Host> {
        @Override
        protected void updateItem(Host item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null
                    ? null
                    : item.name() + " · " + (item.practice() ? "practice" : item.environment().word()));
        }
    }
}
