package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.function.BooleanSupplier;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.runbook.Filled;

/// Turns an action of the operator into a request, after asking what has to be asked first.
final class Deeds {
    private static final int STEPS = 8;
    private final WalkViewModel model;
    private final Overlay overlay;
    private final BooleanSupplier isTicked;
    private final WalkScreen.Ways ways;

    /// `ways` lead to the page that closes the run or shows the record of a closed one, and to the run brought anew.
    Deeds(WalkViewModel model, Overlay overlay, BooleanSupplier isTicked, WalkScreen.Ways ways) {
        this.model = model;
        this.overlay = overlay;
        this.isTicked = isTicked;
        this.ways = ways;
    }

    /// Does it, if the state of the run allows it.
    void act(Action action) {
        if (!model.pictureProperty().get().choices().allows(action)) {
            return;
        }
        switch (action) {
            case RUN_STEP -> runStep();
            case RUN_TO_GATE -> model.runToGate();
            case RETRY -> retry();
            case EDIT -> edit();
            case SKIP -> skip();
            case BY_HAND -> byHand();
            case PAUSE -> model.pause();
            case RESUME -> model.resume();
            case STOP -> stop();
            case RECONNECT -> model.reconnect();
            case GIVE_UP -> giveUp();
            case ROLL_BACK -> rollBack();
            case HAND_OVER -> handOver();
            case TAKE_UP -> ways.again().run();
            case FINISH, RECORD -> ways.close().run();
        }
    }

    private void runStep() {
        var ahead = model.prospect();
        ahead.confirmation().ifPresentOrElse(
                gate -> confirm(gate, "Run", ahead.hostsOfStep(), ahead.commandsToConfirm(),
                        () -> model.runStep(true)),
                () -> model.runStep(false));
    }

    private void retry() {
        model.prospect().confirmation().ifPresentOrElse(
                gate -> confirm(gate, "Retry", hosts(), model.prospect().commandsToConfirm(), model::retry),
                this::plainRetry);
    }

    private void plainRetry() {
        var now = now();
        boolean doubt = model.state().walked().tasks().get(model.state().walked().next().orElseThrow())
                .latest().flatMap(one -> one.outcome())
                .filter(outcome -> outcome instanceof Outcome.Unknown).isPresent();
        if (!doubt) {
            model.retry();
            return;
        }
        ask("Run it a second time on " + now.host() + "?",
                "Nobody knows how the first try ended: it may have been carried out.",
                "Run it again on " + now.host(), "Don't run it", model::retry);
    }

    private void confirm(Gate.Confirm gate, String verb, List<String> hosts, List<Filled> commands, Runnable consent) {
        var now = now();
        var where = " on " + String.join(", ", hosts);
        var place = (model.state().isGoingBack() ? "Way back, step " : "Step ") + now.number() + ". ";
        ConfirmPane.ask(overlay,
                new Question(verb + " '" + now.title() + "'" + where + "?", place + gate.why(), verb + where,
                        "Don't run it", true, stake(), hosts),
                yes -> consented(yes, consent),
                commands.stream().map(CommandText::new).toArray(Node[]::new));
    }

    private void edit() {
        var now = now();
        var values = model.state().plan().values().entrySet().stream()
                .map(value -> "${wk_" + value.getKey() + "} = " + value.getValue()).toList();
        var hint = Words.mono(String.join("\n", values));
        hint.setWrapText(true);
        asking().text(new Asking.Wording("Edit the command of step " + now.number() + " for this run",
                "It runs on " + now.host()
                        + " as you leave it here. The document stays as it is; the change is offered "
                        + "for it afterwards." + (values.isEmpty() ? "" : " Values stand as variables:"),
                "Command", "Run the edited command on " + now.host(), "Don't run it", true, true), model.script(),
                this::edited, hint);
    }

    /// What was typed is asked about as if the document had it; what may not run at all is refused by the loop.
    private void edited(String script) {
        model.prospect().confirmationOf(script).ifPresentOrElse(
                gate -> confirm(gate, "Run edited", hosts(), List.of(Painter.variables(script)),
                        () -> model.editAndRetry(script, true)),
                () -> model.editAndRetry(script, false));
    }

    private void skip() {
        var now = now();
        var hosts = model.prospect().hostsOfSkip();
        var where = hosts.isEmpty() ? "" : " on " + String.join(", ", hosts);
        new Asking(overlay, stake(), hosts.isEmpty() ? hosts() : hosts)
                .line(new Asking.Wording("Skip step " + now.number() + where + "?",
                        "'" + now.title() + "' is not carried out. The reason goes into the record.", "Reason",
                        "Skip it", "Don't skip it", true, false), now.reasonToSkip(), model::skip);
    }

    private void byHand() {
        var now = now();
        if (!isTicked.getAsBoolean()) {
            model.refusals().add("Tick off every item first, or skip the step with a reason.");
            return;
        }
        boolean command = !now.command().text().isEmpty();
        asking().line(new Asking.Wording("Step " + now.number() + on(now) + " is done?",
                "'" + now.title() + "' counts as done by a person; nothing is run.",
                command ? "What was done" : "Note (may be empty)", "It is done", "Not yet", command, false),
                model::doneByHand);
    }

    private void stop() {
        var now = now();
        ask("Stop the command on " + now.host() + "?",
                "It is asked to end, then killed with its whole process group, then the host is looked at again. "
                        + "What it has done so far stays.",
                "Stop it on " + now.host(), "Let it run", model::stop);
    }

    private void giveUp() {
        var now = now();
        ask("Give up contact with the command on " + now.host() + "?",
                "It may still run. Its outcome will be unknown, which is neither passed nor failed.",
                "Give up, outcome unknown", "Keep trying", model::giveUp);
    }

    private void rollBack() {
        var back = model.pictureProperty().get().back();
        var ahead = model.prospect();
        var steps = new VBox(STEPS, ahead.wayBack().map(WayBackPane::rows).orElse(List.of()).toArray(Node[]::new));
        new Asking(overlay, stake(), ahead.hostsOfWayBack()).line(
                new Asking.Wording("Roll back from here?", back.title() + ". " + back.words(), "Reason",
                        "Roll back " + String.join(", ", ahead.hostsOfWayBack()), "Don't roll back", true, true),
                model::rollBack, steps);
    }

    private void handOver() {
        var open = model.pictureProperty().get().open();
        new HandOverSheet(overlay,
                new EnvironmentBar(stake(), String.join(", ", model.pictureProperty().get().head().hosts())))
                .ask(open, model.state().openAttempt().isPresent(), model::handOver);
    }

    private void ask(String title, String text, String verb, String refusal, Runnable consent) {
        ConfirmPane.ask(overlay, new Question(title, text, verb, refusal, true, stake(), hosts()),
                yes -> consented(yes, consent));
    }

    private static void consented(boolean yes, Runnable consent) {
        if (yes) {
            consent.run();
        }
    }

    private Asking asking() {
        return new Asking(overlay, stake(), hosts());
    }

    private Picture.Now now() {
        return model.pictureProperty().get().now().orElseThrow();
    }

    private static String on(Picture.Now now) {
        return now.host().isEmpty() ? "" : " on " + now.host();
    }

    private Stake stake() {
        return Stakes.of(model.state().plan().hosts());
    }

    private List<String> hosts() {
        var now = model.pictureProperty().get().now();
        return now.filter(one -> !one.host().isEmpty()).map(one -> List.of(one.host()))
                .orElse(model.pictureProperty().get().head().hosts());
    }
}
