package org.watchkeeper.notice.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.notice.SlotWords;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.ui.plan.PlanSheet;
import org.watchkeeper.runbook.Notice;

/// The notices of one piece of work, as long as it is on screen: when each is due, how it stands, what the receiver answered; and what a person may do with one.
/// Without any it takes no room.
public final class DuePane extends VBox {
    /// The button of the sheet that sends or skips, and the reason.
    static final String TAKE_ID = "notice-take";
    static final String REASON_ID = "notice-reason";
    static final String PLAN_ID = "notice-plan";
    private static final int GAP = 8;
    private static final double WIDTH = 520;
    private static final double STATE = 92;
    private static final double VERBS = 190;

    private final DueModel model;
    private final Overlay overlay;
    private final Clock clock;
    private final ZoneId zone;
    private final Desk desk;

    /// The work that people are told of, how its approvals were asked for, the zone its times are told in, whether there is still something
    /// to plan, and what its documents say about notices (read in the background).
    public record Work(SubjectId subject, List<SubjectId> approvals, ZoneId zone, boolean open,
            Supplier<List<Notice>> stated) {
        public Work {
            approvals = List.copyOf(approvals);
        }
    }

    public DuePane(DueNotices notices, Work work, Clock clock, Desk desk) {
        super(GAP);
        this.overlay = desk.overlay();
        this.desk = desk;
        this.clock = clock;
        this.zone = work.zone();
        this.model = new DueModel(notices, work, desk.background(), overlay.notices()::tell);
        model.plannable().subscribe(_ -> fill());
        // Rows cannot be bound.
        model.lines().addListener((ListChangeListener<DueModel.Line>) _ -> fill());
        fill();
        model.load();
        Pulse.whileShown(this, model::poll);
    }

    private void fill() {
        boolean shown = !model.lines().isEmpty() || model.plannable().get();
        setVisible(shown);
        setManaged(shown);
        getChildren().setAll(head());
        if (model.lines().isEmpty()) {
            getChildren().add(Words.muted("Nobody yet: people are told from its approval on."));
        }
        var told = model.lines().stream().filter(line -> line.slot().standing() != Standing.OVERTAKEN).toList();
        for (int i = 0; i < told.size(); i++) {
            getChildren().add(row(i, told.get(i)));
        }
        int overtaken = model.lines().size() - told.size();
        if (overtaken > 0) {
            getChildren().add(Words.muted(overtaken + (overtaken == 1 ? " was" : " were")
                    + " not needed: a later one says it, or the work was moved or called off."));
        }
    }

    private Node head() {
        var title = Words.heading("Who is told");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var plan = Buttons.plain(Icon.EDIT, "Who and when…", this::plan);
        plan.setId(PLAN_ID);
        plan.setVisible(model.plannable().get());
        plan.setManaged(model.plannable().get());
        var head = new HBox(GAP, title, plan);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Asks who is told, and when.
    public void plan() {
        PlanSheet.show(overlay, desk.background(), model.planned(), model::load);
    }

    private Node row(int number, DueModel.Line line) {
        var slot = line.slot();
        var now = clock.instant();
        var what = Words.prose(line.channel() + ", " + SlotWords.moment(slot.moment()));
        var when = Words.muted(MomentWords.near(slot.at(), zone, now) + ", " + MomentWords.distance(slot.at(), now));
        when.getStyleClass().add(Styles.SMALL);
        var text = new VBox(2, what, when);
        var answer = SlotWords.answer(slot, zone, now);
        if (!answer.isEmpty()) {
            var words = Words.prose(answer);
            words.getStyleClass().add(Styles.SMALL);
            text.getChildren().add(words);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        // States stand one below the other, and so do the verbs, whatever can be done with each notice.
        var state = new HBox(new Badge(SlotWords.standing(slot.standing()), tone(slot.standing())));
        state.setMinWidth(STATE);
        state.setAlignment(Pos.CENTER_LEFT);
        var verbs = new HBox(GAP);
        verbs.setMinWidth(VERBS);
        verbs.setAlignment(Pos.CENTER_LEFT);
        actions(verbs, number, line);
        var row = new HBox(GAP, text, state, verbs);
        row.setId("notice-" + number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void actions(HBox row, int number, DueModel.Line line) {
        switch (line.slot().standing()) {
            case LATER, DUE, LATE, WAITING -> {
                add(row, "Send now…", "notice-send-" + number, () -> send(line, "Send it now"));
                add(row, "Skip…", "notice-skip-" + number, () -> skip(line));
            }
            case MISSED -> {
                add(row, "Send now…", "notice-send-" + number, () -> send(line, "Send it now"));
                add(row, "Seen…", "notice-skip-" + number, () -> skip(line));
            }
            case UNKNOWN, REFUSED -> {
                add(row, "Send again…", "notice-send-" + number, () -> send(line, "Send it again"));
                add(row, "Skip…", "notice-skip-" + number, () -> skip(line));
            }
            case OVERTAKEN, SENDING, SENT, DISMISSED, PRACTICE -> {
                /* nothing is left to do */ }
        }
    }

    private static void add(HBox row, String verb, String id, Runnable action) {
        var button = Buttons.plain(verb, action);
        button.setId(id);
        row.getChildren().add(button);
    }

    /// People outside read what is sent: it is asked first, and there is no default.
    private void send(DueModel.Line line, String verb) {
        var sheet = new Sheet(verb + " to " + line.channel() + "?", WIDTH);
        var go = Buttons.plain(verb, () -> {
            overlay.close(sheet);
            model.send(line);
        });
        go.setId(TAKE_ID);
        sheet.with(Words.prose("The notice " + SlotWords.moment(line.slot().moment()) + ", due "
                + MomentWords.at(line.slot().at(), zone) + ", leaves at once and is not sent again then."
                + (line.slot().standing() == Standing.UNKNOWN
                        ? " It may have arrived before: whoever reads it there may read it twice."
                        : "")))
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
    }

    private void skip(DueModel.Line line) {
        var sheet = new Sheet("Not send it to " + line.channel() + "?", WIDTH);
        var reason = new TextField();
        reason.setId(REASON_ID);
        var go = Buttons.plain("Skip it", () -> {
            overlay.close(sheet);
            model.skip(line, reason.getText().strip());
        });
        go.setId(TAKE_ID);
        go.disableProperty().bind(reason.textProperty().map(String::isBlank));
        sheet.with(Words.prose("The notice " + SlotWords.moment(line.slot().moment()) + " is not sent."),
                new FormField("Reason", reason, "It is recorded"))
                .buttons(Buttons.plain("Leave it", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(reason::requestFocus);
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case LATER, OVERTAKEN, DISMISSED, PRACTICE -> Tone.NEUTRAL;
            case DUE, SENDING -> Tone.ACCENT;
            case LATE, WAITING, UNKNOWN -> Tone.WARNING;
            case MISSED, REFUSED -> Tone.DANGER;
            case SENT -> Tone.SUCCESS;
        };
    }
}
