package org.watchkeeper.change.ui.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.Target;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// Asks how much longer a running change, or a run that no change planned, may last, and why; says until when that is and what it runs
/// into.
public final class ExtendSheet {
    /// The fields, and the button that extends.
    public static final String LENGTH_ID = "extend-length";
    public static final String REASON_ID = "extend-reason";
    public static final String TAKE_ID = "extend-take";
    private static final double WIDTH = 520;
    private static final int GAP = 8;
    private static final String HINT = "Minutes, or such as 1 h 30 min; a day at most";
    private static final Duration MOST = Duration.ofDays(1);

    private final Late work;
    private final Instant from;
    private final TextField length = new TextField();
    private final TextField reason = new TextField();
    private final Label until = Words.prose("");
    private final VBox verdict = new VBox(GAP);

    private ExtendSheet(Late work, Instant now) {
        this.work = work;
        this.from = Overtime.from(work.end(), now);
        length.setId(LENGTH_ID);
        reason.setId(REASON_ID);
        until.setId("extend-until");
        until.managedProperty().bind(until.textProperty().isNotEmpty());
        length.textProperty().subscribe(_ -> judge());
    }

    /// What is to be over at `end`, told in `zone`; `against` says what it runs into when it lasts until another time.
    public record Late(String title, List<Target> targets, Instant end, ZoneId zone,
            Function<Instant, List<Objection>> against) {
        /// A change that is running.
        public static Late of(ChangeState change, Overtime overtime, Instant now) {
            var proposal = change.proposal();
            return new Late(proposal.title(), proposal.targets(), change.end().orElse(now), proposal.zone(),
                    until -> overtime.against(change, until));
        }
    }

    /// `extend` hears the new end and the reason.
    public static void show(Overlay overlay, Late work, Instant now, BiConsumer<Instant, String> extend) {
        var asked = new ExtendSheet(work, now);
        var sheet = new Sheet("Extend '" + work.title() + "'", WIDTH).crowned(ChangeBar.of(work.targets()));
        Runnable take = () -> asked.end().filter(_ -> asked.isReasoned()).ifPresent(end -> {
            overlay.close(sheet);
            extend.accept(end, asked.reason.getText().strip());
        });
        var go = Buttons.primary("Extend it", take);
        go.setId(TAKE_ID);
        go.disableProperty().bind(Bindings.createBooleanBinding(
                () -> asked.end().isEmpty() || !asked.isReasoned(),
                asked.length.textProperty(), asked.reason.textProperty()));
        asked.reason.setOnAction(_ -> take.run());
        sheet.with(Words.prose(asked.stands(now)), asked.lengthField(), asked.until, asked.verdict,
                new FormField("Reason", asked.reason, "It is recorded"))
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(asked.length::requestFocus); // the key that asked must not be typed into the answer
    }

    private FormField lengthField() {
        var field = new FormField("Longer by", length, HINT).onceLeft();
        length.textProperty().subscribe(text -> field.objectionProperty()
                .set(text.isBlank() || end().isPresent() ? "" : "That is no length of at most a day."));
        return field;
    }

    private String stands(Instant now) {
        var end = work.end();
        return end.isAfter(now)
                ? "It is to be over " + at(end) + ", " + MomentWords.distance(end, now) + "."
                : "It was to be over " + at(end) + ", " + MomentWords.distance(end, now)
                        + ". The time is counted from now.";
    }

    private boolean isReasoned() {
        return !reason.getText().isBlank();
    }

    /// The new end; empty for what is no length.
    private Optional<Instant> end() {
        return LengthText.read(length.getText()).filter(each -> each.compareTo(MOST) <= 0).map(from::plus);
    }

    private void judge() {
        until.setText(end().map(end -> "Until " + at(end)).orElse(""));
        until.getStyleClass().setAll("label", Styles.STRONG);
        verdict.getChildren().setAll(end().map(end -> work.against().apply(end).stream()
                .map(each -> new ProblemBox(Tone.WARNING, Icon.WARNING, each.words(), "", "", "")).toList())
                .orElse(List.of()));
        verdict.setManaged(!verdict.getChildren().isEmpty());
    }

    private String at(Instant moment) {
        var zone = work.zone();
        var there = MomentWords.at(moment, zone);
        return zone.normalized().equals(ZoneOffset.UTC)
                ? there
                : there + " (" + MomentWords.at(moment, ZoneId.of("UTC")) + ")";
    }
}
