package org.watchkeeper.change.ui.rule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.rule.Decision;
import org.watchkeeper.change.rule.Touched;
import org.watchkeeper.change.rule.Way;
import org.watchkeeper.change.ui.ask.ChangeBar;
import org.watchkeeper.change.ui.ask.StartText;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Words;

/// One touched change with the ways there are for it. None is chosen before somebody chooses.
final class WayChoice extends VBox {
    private static final int GAP = 6;
    private static final Insets INDENT = new Insets(0, 0, 0, 26);

    private final Touched touched;
    private final ZoneId here;
    private final ToggleGroup group = new ToggleGroup();
    private final TextField reason = new TextField();
    private final ReadOnlyObjectWrapper<Optional<Decision>> decision = new ReadOnlyObjectWrapper<>(Optional.empty());

    WayChoice(Touched touched, ZoneId here) {
        super(GAP);
        this.touched = touched;
        this.here = here;
        setId("rule-change-" + change().id());
        reason.setId("rule-reason-" + change().id());
        reason.setText(change().proposal().exception());
        getChildren().addAll(ChangeBar.of(change().proposal()), head());
        touched.what().forEach(what -> getChildren().add(Words.prose(what)));
        getChildren().add(times(change().proposal()));
        touched.ways().forEach(way -> getChildren().add(way(way)));
        getChildren().add(why());
        group.selectedToggleProperty().subscribe(_ -> decide());
        reason.textProperty().subscribe(_ -> decide());
    }

    /// What is decided; empty until it is, and while a reason is missing.
    ReadOnlyObjectProperty<Optional<Decision>> decision() {
        return decision.getReadOnlyProperty();
    }

    /// Chooses the way of that word, where there is one.
    void choose(String word) {
        group.getToggles().stream().filter(toggle -> ((Way) toggle.getUserData()).is(word)).findFirst()
                .ifPresent(group::selectToggle);
    }

    private ChangeState change() {
        return touched.change();
    }

    private Node head() {
        var title = Words.strong(change().proposal().title() + ", " + change().settled().words());
        title.setWrapText(true);
        return title;
    }

    /// When it is now, in every zone that matters.
    private Node times(Proposal proposal) {
        var lines = change().next().map(phase -> StartText.spans(phase.span(), proposal.zone(), here))
                .orElse(List.of());
        return small("It is planned for " + String.join(", ", lines));
    }

    private Node way(Way way) {
        var radio = new RadioButton(words(way));
        radio.setId("rule-" + way.word() + "-" + change().id());
        radio.setToggleGroup(group);
        radio.setUserData(way);
        radio.setWrapText(true);
        radio.setMnemonicParsing(false);
        var box = new VBox(2, radio);
        way.against().stream().map(Objection::words).forEach(words -> {
            var against = small(words);
            against.getStyleClass().setAll("label", Styles.SMALL, Styles.WARNING_TEXT);
            VBox.setMargin(against, INDENT);
            box.getChildren().add(against);
        });
        return box;
    }

    private String words(Way way) {
        return switch (way) {
            case Way.Along(var proposal, _) -> "Move it along with its date: " + start(proposal);
            case Way.Next(var proposal) -> "Move it to the next time that fits: " + start(proposal);
            case Way.Stay _ -> change().next().map(phase -> "Leave it at its time: " + start(phase)).orElse("Leave it");
            case Way.Cancel _ -> "Cancel the change";
        };
    }

    private String start(Proposal proposal) {
        return start(proposal.phases().get(change().position()));
    }

    private String start(Phase phase) {
        var span = phase.span();
        var zone = change().proposal().zone();
        var utc = ZoneId.of("UTC");
        return SpanWords.between(span, zone)
                + (zone.normalized().equals(utc.normalized()) ? "" : " (" + SpanWords.between(span, utc) + ")");
    }

    private Node why() {
        var field = new FormField("Reason", reason, "It is recorded, and shown to whoever approves the change");
        VBox.setMargin(field, INDENT);
        field.visibleProperty().bind(group.selectedToggleProperty()
                .map(toggle -> ((Way) toggle.getUserData()).needsReason()).orElse(false));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private void decide() {
        var chosen = Optional.ofNullable(group.getSelectedToggle()).map(toggle -> (Way) toggle.getUserData());
        decision.set(chosen.filter(way -> !way.needsReason() || !reason.getText().isBlank())
                .map(way -> new Decision(touched, way, way.needsReason() ? reason.getText() : "")));
    }

    private static Label small(String words) {
        var label = Words.prose(words);
        label.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        return label;
    }
}
