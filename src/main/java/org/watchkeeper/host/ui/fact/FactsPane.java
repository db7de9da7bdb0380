package org.watchkeeper.host.ui.fact;

import java.util.List;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.fact.FactWords;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;

/// What a host said of itself, how old that is, and above it what is not as it should be.
final class FactsPane extends VBox {
    /// Ids, for tests and screen readers.
    static final String REFRESH = "facts-refresh";
    static final String CANCEL = "facts-cancel";
    static final String AGE = "facts-age";
    static final String ACCEPT = "facts-accept";
    static final String SILENT = "facts-silent";
    static final String TELLING = "facts-telling";
    private static final String SAID = "Said of it";
    private static final int GAP = 8;
    private static final int SECTION = 12;
    private static final int COLUMN = 16;
    private static final double LABEL = 88;
    private static final double SPINNER = 14;
    private static final int MOST_WORDS = 5;

    private final FactsModel model;
    private final Overlay overlay;
    private final Label age = Words.prose("");
    private final Badge stale = new Badge("stale", Tone.WARNING);
    private final VBox troubles = new VBox(GAP);
    private final GridPane facts = new GridPane(COLUMN, GAP / 2.0);

    FactsPane(FactsModel model, Overlay overlay) {
        super(SECTION);
        this.model = model;
        this.overlay = overlay;
        age.setId(AGE);
        age.getStyleClass().add(Styles.MUTED);
        stale.managedProperty().bind(stale.visibleProperty());
        troubles.managedProperty().bind(troubles.visibleProperty());
        getChildren().addAll(head(), age, troubles, facts, working());
        // Rows cannot be bound.
        model.known().subscribe(_ -> fill());
        model.trouble().subscribe(_ -> fill());
        model.refusal().subscribe(_ -> fill());
        Pulse.whileShown(this, this::grow);
    }

    private Node head() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var refresh = Buttons.plain(Icon.REFRESH, "Refresh", model::refresh);
        refresh.setId(REFRESH);
        refresh.visibleProperty().bind(model.isRunning().not());
        refresh.managedProperty().bind(refresh.visibleProperty());
        var cancel = Buttons.plain(Icon.STOP, "Break off", model::cancel);
        cancel.setId(CANCEL);
        cancel.visibleProperty().bind(model.isRunning());
        cancel.managedProperty().bind(cancel.visibleProperty());
        // The keyboard stays here while one button takes the other's place.
        model.isRunning().subscribe((_, running) -> {
            if (running ? refresh.isFocused() : cancel.isFocused()) {
                (running ? cancel : refresh).requestFocus();
            }
        });
        var head = new HBox(GAP, Words.heading("Facts"), stale, spring, refresh, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node working() {
        var spinner = new ProgressIndicator();
        spinner.setPrefSize(SPINNER, SPINNER);
        spinner.setMaxSize(SPINNER, SPINNER);
        var row = new HBox(GAP, spinner, Words.muted("asking " + model.host().name() + " what it is …"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.isRunning());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void fill() {
        troubles.getChildren().clear();
        trouble(" could not be asked", model.trouble().get());
        trouble(" stays known as it was", model.refusal().get());
        model.known().get().stream().flatMap(known -> about(known).stream()).forEach(troubles.getChildren()::add);
        model.facts().flatMap(HostFacts::clock).filter(HostClock::isOff).map(FactsPane::skew)
                .ifPresent(troubles.getChildren()::add);
        troubles.setVisible(!troubles.getChildren().isEmpty());
        facts.getChildren().clear();
        model.known().get().ifPresent(known -> FactWords.of(known).forEach(this::line));
        model.said().stream().limit(MOST_WORDS).forEach(word -> line(new FactWords.Line(SAID, word)));
        grow();
    }

    private void trouble(String what, String why) {
        if (!why.isEmpty()) {
            troubles.getChildren()
                    .add(new ProblemBox(Tone.WARNING, Icon.WARNING, model.host().name() + what, "", why, ""));
        }
    }

    /// The age grows while it is looked at.
    private void grow() {
        age.setText(
                model.known().get().isEmpty() ? "" : model.facts().isEmpty() ? "Never asked." : "As of " + model.age());
        stale.setVisible(model.isStale());
    }

    /// What is to be said of which machine it is, with the words a person may say to it.
    private List<Node> about(Known known) {
        var name = model.host().name();
        if (known.identity() == Identity.OTHER) {
            return List.of(doubt(name + " says that it is another machine than before"),
                    word(known, MachineWord.REBUILT, "It was built anew…", ACCEPT));
        }
        if (known.machine().filter(KnownMachine::isSilent).isPresent()) {
            return List.of(
                    new ProblemBox(Tone.ACCENT, Icon.INFO, name + " tells no machine id, by a person's word", "",
                            "It is let pass without one. Where it tells one again, that is held against the one it is known as.",
                            ""),
                    word(known, MachineWord.TELLING, "It is to tell its machine id…", TELLING));
        }
        if (known.identity() == Identity.UNSAID) {
            return List.of(doubt(name + " does not tell its machine id any more"),
                    word(known, MachineWord.SILENT, "It has no machine id…", SILENT));
        }
        // One without a shell gets no further than not to answer.
        return known.machine().isPresent() && !model.trouble().get().isEmpty()
                ? List.of(word(known, MachineWord.SILENT, "It has no machine id to tell…", SILENT))
                : List.of();
    }

    private static Node doubt(String what) {
        return new ProblemBox(Tone.DANGER, Icon.ERROR, what, "",
                "Nothing is done on it: no run, no terminal, no file; its checks are unknown. See that name and address lead where "
                        + "you think.",
                "");
    }

    private Node word(Known known, MachineWord word, String verb, String id) {
        var button = Buttons.plain(verb, () -> new MachineSheet(model.host(), known, word).ask(overlay,
                reason -> reason.ifPresent(why -> model.say(word, known, why))));
        button.setId(id);
        return button;
    }

    private static Node skew(HostClock clock) {
        return new ProblemBox(Tone.WARNING, Icon.WARNING, "Its clock is not right: " + clock.words(), "",
                "Up to " + HostClock.BOUND.toSeconds() + " s are let pass.", "");
    }

    private void line(FactWords.Line line) {
        var label = Words.muted(line.name());
        label.setMinWidth(LABEL);
        GridPane.setValignment(label, VPos.TOP);
        var text = Words.prose(line.text());
        GridPane.setHgrow(text, Priority.ALWAYS);
        switch (line.name()) {
            case FactWords.MACHINE, FactWords.KNOWN_AS, SAID -> text.getStyleClass().add(Styles.MONO);
            case FactWords.FAILED -> text.getStyleClass().add(Styles.DANGER_TEXT);
            default -> {
                /* plain words */ }
        }
        facts.addRow(facts.getRowCount(), label, text);
    }
}
