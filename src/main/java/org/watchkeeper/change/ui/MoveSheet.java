package org.watchkeeper.change.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.List;
import java.util.function.BiConsumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.fit.Answer;
import org.watchkeeper.calendar.fit.FitWords;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.ui.ask.Answered;
import org.watchkeeper.change.ui.ask.StartText;
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

/// Asks to when a change is moved, and shows what hangs on it and what the calendar says to the new time.
final class MoveSheet {
    static final String START_ID = "move-start";
    static final String REASON_ID = "move-reason";
    static final String EXCEPTION_ID = "move-exception";
    static final String GO_ID = "move-go";
    private static final double WIDTH = 560;

    private final Stock stock;
    private final Told told;
    private final TextField start = new TextField();
    private final TextField reason = new TextField();
    private final TextField exception = new TextField();
    private final ObjectProperty<List<Objection>> found = new SimpleObjectProperty<>(List.of());
    private final VBox verdict = new VBox(8);
    private final Label meaning = Words.muted("");
    private final Label answered = Answered.label();

    private MoveSheet(Stock stock, Told told, Instant to) {
        this.stock = stock;
        this.told = told;
        start.setId(START_ID);
        reason.setId(REASON_ID);
        exception.setId(EXCEPTION_ID);
        exception.setText(proposal().exception());
        start.setText(StartText.of(to, proposal().zone()));
        meaning.getStyleClass().add(Styles.SMALL);
        start.textProperty().subscribe(this::judge);
    }

    /// Asks with that start; `move` hears the moved proposal and why.
    static void show(Overlay overlay, Stock stock, Told told, Instant to, BiConsumer<Proposal, String> move) {
        new MoveSheet(stock, told, to).ask(overlay, move);
    }

    /// Asks with the next time that fits, as it was found when the change was read, and says what it passes over.
    static void fitting(Overlay overlay, Stock stock, Told told, BiConsumer<Proposal, String> move) {
        var content = new MoveSheet(stock, told, told.start());
        content.take(told.next());
        content.ask(overlay, move);
    }

    private void ask(Overlay overlay, BiConsumer<Proposal, String> move) {
        var sheet = new Sheet("Move '" + told.state().proposal().title() + "'", WIDTH);
        var go = Buttons.primary("Move it", () -> moved().ifPresent(proposal -> {
            overlay.close(sheet);
            move.accept(proposal, reason.getText().strip());
        }));
        go.setId(GO_ID);
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> !isComplete(),
                start.textProperty(), reason.textProperty(), exception.textProperty(), found));
        var fits = Buttons.plain(Icon.SCHEDULE, "Next that fits", this::nextThatFits);
        fits.setId("move-fits");
        sheet.with(new FormField("New start, in " + told.state().proposal().zone(), start,
                "Year-month-day hour:minute"), meaning, fits, answered, hanging(), verdict, excepting(),
                new FormField("Reason", reason, "It is recorded"))
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(start::requestFocus);
    }

    private Proposal proposal() {
        return told.state().proposal();
    }

    private int position() {
        return told.state().ahead();
    }

    /// What is moved: the phases that are not done, as far from each other as before. Empty for what is no time.
    private Optional<Proposal> moved() {
        return StartText.read(start.getText(), proposal().zone()).map(this::at);
    }

    private Proposal at(Instant to) {
        return told.state().movedTo(to).because(excepted());
    }

    /// Where something stands against the new time it is moved there for a reason, which approvers and the gate see.
    private String excepted() {
        return found.get().isEmpty() ? "" : exception.getText().strip();
    }

    private boolean isComplete() {
        return moved().isPresent() && !reason.getText().isBlank()
                && (found.get().isEmpty() || !exception.getText().isBlank());
    }

    private FormField excepting() {
        var field = new FormField("Why it is planned there all the same", exception,
                "It is shown to whoever approves it, and when its run is started");
        field.visibleProperty().bind(found.map(each -> !each.isEmpty()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private Label hanging() {
        int given = told.state().approvals().size();
        var words = Words.prose((proposal().phases().size() - position() > 1
                ? "Its later phases move with it. "
                : "") + "Its lists count from the new start. "
                + (given > 0
                        ? "Approvals were for the old time: " + given + " of them fall away. "
                        : "")
                + (told.state().announced().isPresent()
                        ? "It was announced for the old time: tell those people."
                        : ""));
        words.getStyleClass().add(Styles.MUTED);
        words.setManaged(!words.getText().isEmpty());
        return words;
    }

    private void judge(String text) {
        meaning.setText(StartText.meaning(text, proposal().zone(), stock.clock().getZone()));
        found.set(moved().map(proposal -> stock.outlook().objections(proposal, position(),
                told.state().id().toString(), stock.clock().instant())).orElse(List.of()));
        verdict.getChildren().setAll(found.get().stream().map(objection -> new ProblemBox(Tone.WARNING, Icon.WARNING,
                objection.words(), "", objection.remedy(), "")).toList());
        verdict.setManaged(!verdict.getChildren().isEmpty());
    }

    private void nextThatFits() {
        var now = stock.clock().instant();
        stock.background().run(
                () -> stock.outlook().next(proposal(), position(), told.state().id().toString(), now, now),
                this::take, trouble -> answered.setText(String.valueOf(trouble.getMessage())));
    }

    private void take(Answer answer) {
        answer.fit().ifPresent(fit -> start.setText(StartText.of(fit.span().start(), proposal().zone())));
        answered.setText(String.join("\n", FitWords.of(answer, proposal().zone())));
    }
}
