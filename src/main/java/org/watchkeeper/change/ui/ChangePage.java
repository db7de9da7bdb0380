package org.watchkeeper.change.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.fit.Fit;
import org.watchkeeper.calendar.fit.FitWords;
import org.watchkeeper.calendar.fit.Jobs;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.ChangeStory;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.ui.ask.Answered;
import org.watchkeeper.change.ui.ask.ChangeBar;
import org.watchkeeper.change.ui.ask.StartText;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.ui.live.HealthNow;

/// One change: how far it has come, what stands against it, what can be done, how its hosts are, what it is, and what happened to it.
final class ChangePage extends VBox {
    static final String TITLE_ID = "change-title";
    private static final int SECTION = 16;
    private static final Insets MARGIN = new Insets(20, 24, 24, 24);
    private static final double WIDTH = 920;

    private final Told told;
    private final ChangeState state;
    private final Deeds deeds;
    private final Clock clock;

    ChangePage(Told told, Deeds deeds, Clock clock) {
        super(SECTION);
        this.told = told;
        this.state = told.state();
        this.deeds = deeds;
        this.clock = clock;
        setPadding(MARGIN);
        setMaxWidth(WIDTH);
        var title = Words.prose(state.proposal().title());
        title.setId(TITLE_ID);
        title.getStyleClass().add(Styles.TITLE);
        getChildren().addAll(ChangeBar.of(state.proposal()), title,
                new StageRow(told));
        getChildren().addAll(obstacles());
        getChildren().addAll(actions(), deeds.health(told, HealthNow.Form.WIDE), facts(), deeds.notices(state),
                history());
    }

    /// What has to be known before anything is decided.
    private List<Node> obstacles() {
        var found = new ArrayList<Node>();
        if (told.stage() == Stage.MISSED) {
            found.add(new ProblemBox(Tone.DANGER, Icon.WARNING, "Its time is over and it was not started", "",
                    "Move it to another time, or cancel it.", ""));
        }
        overrun(found);
        if (!told.gone().isEmpty()) {
            found.add(new ProblemBox(Tone.DANGER, Icon.WARNING,
                    "Not in the inventory any more: " + String.join(", ", told.gone()), "", "Revise the change.", ""));
        }
        told.jobs().forEach(job -> found.add(new ProblemBox(Tone.NEUTRAL, Icon.SERVICE, Jobs.words(job), "",
                "Pause it for the change, or move the change. " + job.detail(), "")));
        boolean excepted = !state.proposal().exception().isBlank();
        told.objections().forEach(objection -> found.add(new ProblemBox(excepted ? Tone.NEUTRAL : Tone.WARNING,
                Icon.WARNING, objection.words(), "",
                excepted ? "It is planned so because: " + state.proposal().exception() : objection.remedy(), "")));
        if (!told.objections().isEmpty() && !excepted) {
            told.next().fit().ifPresent(fit -> found.add(nextThatFits(fit)));
        }
        return found;
    }

    private void overrun(List<Node> found) {
        if (told.stage() == Stage.RUNNING) {
            state.end().filter(end -> end.isBefore(told.at())).ifPresent(end -> found.add(new ProblemBox(Tone.DANGER,
                    Icon.WARNING, "It was to be over " + MomentWords.at(end, state.proposal().zone()) + ", "
                            + MomentWords.distance(end, told.at()),
                    "", "Bring it to an end, or extend it with a reason.", "")));
        }
    }

    /// To another time than the one it has.
    private Node nextThatFits(Fit fit) {
        var start = fit.span().start();
        var button = Buttons.plain(Icon.SCHEDULE,
                "Move to the next time that fits: " + MomentWords.at(start, state.proposal().zone()),
                () -> deeds.move(told, start));
        button.setId("change-next-fit");
        var why = Answered.label();
        why.setText(String.join("\n", FitWords.of(told.next(), state.proposal().zone())));
        return new VBox(4, button, why);
    }

    private Node actions() {
        var row = new FlowPane(8, 8);
        var remarks = new VBox(4, row);
        var all = Deed.of(state, told.stage());
        for (var deed : all) {
            row.getChildren().add(button(deed, deed == all.getFirst() && deed != Deed.NOTE));
        }
        if (all.contains(Deed.APPROVE)) {
            told.notByYou().ifPresent(why -> {
                row.lookup("#" + Deed.APPROVE.id()).setDisable(true);
                var words = Words.prose("You cannot approve it: " + why + ".");
                words.setId("change-not-by-you");
                words.getStyleClass().add(Styles.MUTED);
                remarks.getChildren().add(words);
            });
        }
        return remarks;
    }

    private Button button(Deed deed, boolean first) {
        Runnable action = () -> deeds.carryOut(deed, told);
        var button = deed.isDestructive()
                ? Buttons.destructive(deed.verb(), action)
                : first ? Buttons.primary(deed.verb(), action) : Buttons.plain(deed.verb(), action);
        button.setId(deed.id());
        return button;
    }

    private Node facts() {
        var grid = new GridPane(24, 8);
        var proposal = state.proposal();
        for (int i = 0; i < proposal.phases().size(); i++) {
            phase(grid, i, proposal.phases().get(i));
        }
        fact(grid, "Where", List.of(String.join(", ", proposal.targets().stream().map(Target::name).toList())));
        if (!proposal.values().isEmpty()) {
            fact(grid, "Values", proposal.values().entrySet().stream()
                    .map(each -> each.getKey() + " = " + each.getValue()).toList());
        }
        fact(grid, "Touches", List.of(proposal.impact().words()));
        fact(grid, "Approvals", approvals());
        fact(grid, "Announced", List.of(state.announced()
                .map(at -> MomentWords.at(at, proposal.zone())).orElse("not yet")));
        if (!proposal.exception().isBlank()) {
            fact(grid, "Exception", List.of("outside the windows because: " + proposal.exception()));
        }
        if (!proposal.note().isBlank()) {
            fact(grid, "Note", List.of(proposal.note()));
        }
        return grid;
    }

    private void phase(GridPane grid, int number, Phase phase) {
        var name = state.proposal().phases().size() == 1 ? "" : "Phase " + (number + 1) + ": ";
        var what = new ArrayList<String>();
        what.add(name + phase.work().title() + " · " + phase.work().document());
        fact(grid, number == 0 ? "What" : "", what);
        var when = new ArrayList<>(StartText.spans(phase.span(), state.proposal().zone(), here()));
        when.add(SpanWords.length(phase.length().toString()) + standing(number, phase));
        fact(grid, number == 0 ? "When" : "", when);
    }

    private String standing(int number, Phase phase) {
        if (number < state.position()) {
            return ", done";
        }
        var distance = MomentWords.distance(phase.start(), told.at());
        var start = phase.start().isAfter(told.at()) ? ", starts " + distance : ", its start was " + distance;
        return start + (number == state.position() ? extended(phase) : "");
    }

    private String extended(Phase phase) {
        return state.end().filter(end -> end.isAfter(phase.span().end()))
                .map(end -> ", extended until " + MomentWords.at(end, state.proposal().zone())).orElse("");
    }

    private List<String> approvals() {
        var lines = new ArrayList<String>();
        state.approvals().forEach(one -> lines.add(one.by().name() + ", "
                + MomentWords.at(one.at(), state.proposal().zone()) + (one.note().isBlank() ? "" : ": " + one.note())));
        int missing = state.missingApprovals();
        if (missing > 0) {
            lines.add(missing + (missing == 1 ? " approval is" : " approvals are") + " missing");
        }
        return lines.isEmpty() ? List.of("none is needed") : lines;
    }

    private Node history() {
        var box = new VBox(6, Words.heading("What happened"));
        for (var entry : state.history().reversed()) {
            var when = Words.muted(MomentWords.at(entry.at(), here()));
            when.getStyleClass().add(Styles.SMALL);
            box.getChildren().add(new VBox(2, Words.prose(ChangeStory.of(entry, state.proposal().zone())), when));
        }
        return box;
    }

    private ZoneId here() {
        return clock.getZone();
    }

    private static void fact(GridPane grid, String name, List<String> lines) {
        int row = grid.getRowCount();
        var label = Words.muted(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        var box = new VBox(2);
        lines.forEach(line -> box.getChildren().add(Words.prose(line)));
        grid.add(label, 0, row);
        grid.add(box, 1, row);
    }
}
