package org.watchkeeper.checklist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.host.Host;

/// What proves an item: the command with its values filled in, the host, and below them what it prints.
final class ProofPane extends VBox {
    private static final int GAP = 12;
    private final ProofModel model;
    private final Button host;
    private final StackPane stake = new StackPane();
    private final VBox command = new VBox(GAP);
    private final ValueFields values;
    private final VBox against = new VBox(GAP);
    private final StackPane output = new StackPane();

    /// Where it leads: `hosts` asks for a host, `done` is told that a value was typed to its end.
    record Ways(Runnable hosts, Runnable done) {}

    ProofPane(ProofModel model, Executor background, Ways ways) {
        super(GAP);
        this.model = model;
        this.values = new ValueFields(model::value, ways.done());
        host = Buttons.plain(Icon.HOSTS, "", ways.hosts());
        host.setId(ListStyles.HOST_ID);
        var row = new HBox(GAP, Words.strong("On"), host, stake);
        row.setAlignment(Pos.CENTER_LEFT);
        stake.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(output, Priority.ALWAYS);
        var owner = Words.clipped(Words.bound(model.ownerProperty().map(text -> "Printed before, by: " + text),
                Styles.MUTED));
        owner.visibleProperty().bind(model.ownerProperty().isNotEmpty());
        owner.managedProperty().bind(owner.visibleProperty());
        // What is asked before a run is no question while it runs.
        against.visibleProperty().bind(model.runningProperty().not());
        against.managedProperty().bind(against.visibleProperty());
        getChildren().addAll(row, command, values, against, owner, output);
        model.hostProperty().subscribe(this::chosen);
        model.prospectProperty().subscribe(this::prospect);
        model.triedProperty().subscribe(_ -> prospect(model.prospectProperty().get()));
        model.transcriptProperty().subscribe(transcript -> output.getChildren()
                .setAll(new OutputView(transcript, background), silence()));
    }

    /// Stands where output would, when there is none.
    private Label silence() {
        var words = Words.bound(model.silenceProperty(), Styles.MUTED);
        words.setId(ListStyles.SILENCE_ID);
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.setMouseTransparent(true);
        return words;
    }

    /// The keyboard goes to a value that is left to be given.
    void focusMissing() {
        values.focus(model.missing());
    }

    private void chosen(Optional<Host> chosen) {
        host.setText(chosen.map(Host::name).orElse("Choose a host… (H)"));
        host.setAccessibleText(chosen.map(each -> "Host " + each.name()).orElse("Choose a host"));
        stake.getChildren().setAll(chosen.map(each -> (Node) Badge.of(Stake.of(each.environment().word(),
                each.practice()))).stream().toList());
    }

    private void prospect(Optional<Proving.Prospect> prospect) {
        command.getChildren().setAll(prospect.map(Proving.Prospect::shown).filter(shown -> !shown.isEmpty())
                .map(ProofPane::shown).stream().toList());
        // Until it is worked out what a command takes, the fields of the one before stay: a new answer is on its way.
        prospect.map(Proving.Prospect::values).ifPresent(values::show);
        against.getChildren().setAll(prospect.map(this::against).orElse(List.of()));
    }

    private static Node shown(String command) {
        var text = Words.prose(command);
        text.getStyleClass().addAll(Styles.MONO, ListStyles.COMMAND);
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    /// What is only left to be given, such as the host, is asked for where it is given, and no mistake before somebody tried without.
    private List<Node> against(Proving.Prospect prospect) {
        var nodes = new ArrayList<Node>();
        if (model.hostProperty().get().isPresent()) {
            var style = model.missing().isEmpty() || model.triedProperty().get() ? Styles.DANGER_TEXT : Styles.MUTED;
            prospect.objections().forEach(objection -> nodes.add(told(objection, style)));
        }
        if (!prospect.confirm().isEmpty()) {
            nodes.add(told(prospect.confirm(), Styles.WARNING_TEXT));
        }
        return nodes;
    }

    private static Node told(String words, String style) {
        var label = Words.prose(words);
        label.getStyleClass().add(style);
        return label;
    }
}
