package org.watchkeeper.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Ahead;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Handover;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.Terms;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.Walked;

/// Tells a walk on the terminal as it happens: commands' output on stdout and stderr as it was printed, the story on stderr.
///
/// Everything told is on disk already. `awaitRest` hands the walk's thread over to the one that asks the operator.
final class Narrator implements Walk.Listener {
    /// Some four minutes, and more where connecting itself takes long.
    private static final int USUAL_PATIENCE = 12;

    private final Tools.Terminal terminal;
    /// An empty one is a question that was left open.
    private final LinkedBlockingQueue<Optional<Rest>> rests = new LinkedBlockingQueue<>();
    private final int patience;
    private boolean hindered;
    private String told = "";
    private volatile boolean waitsForAnswer;

    /// A walk at rest; `hindered` when the last request could not be carried out (refused, host not to be had).
    record Rest(RunState state, boolean hindered) {}

    Narrator(Tools.Terminal terminal) {
        this(terminal, USUAL_PATIENCE);
    }

    /// `patience` is how often a host that is out of contact is looked for before that counts as rest.
    Narrator(Tools.Terminal terminal, int patience) {
        this.terminal = terminal;
        this.patience = patience;
    }

    /// Blocks until the walk rests again, or its command waits for an answer that nobody here can give.
    Rest awaitRest(Walk walk) throws InterruptedException {
        return rests.take().orElseGet(() -> new Rest(walk.state(), false));
    }

    /// Blocks until the walk itself rests again, whatever is asked meanwhile.
    Rest awaitEnd() throws InterruptedException {
        var rest = rests.take();
        while (rest.isEmpty()) {
            rest = rests.take();
        }
        return rest.get();
    }

    /// Whether the open command waits for an answer that nobody here can give.
    boolean waitsForAnswer() {
        return waitsForAnswer;
    }

    /// Nobody can be asked this here: the command waits on its host until somebody can.
    void leftOpen(Questions.Prompt prompt) {
        waitsForAnswer = true;
        say("sudo asks for a password on " + prompt.about()
                + ", and without a terminal nobody can be asked: the command waits there");
        rests.add(Optional.empty());
    }

    @Override
    public void happened(Entry entry, RunState state) {
        switch (entry.event()) {
            case RunEvent.Opened(var plan, _) -> say("run " + plan.id() + ": " + plan.title());
            case RunEvent.AttemptBegan began -> began(began, state);
            case RunEvent.ContactLost(_, var why) -> say("lost contact: " + why + ". The command may still run.");
            case RunEvent.ContactRegained _ -> say("in contact again, nothing was missed");
            case RunEvent.AttemptNeverStarted(_, var why) -> over("it was never started: " + why);
            case RunEvent.AttemptEnded(_, var outcome, _) -> over(words(outcome));
            case RunEvent.HostUnavailable(_, var why, _) -> refused(why);
            case RunEvent.Settled(_, var outcome, _) -> say(words(outcome));
            case RunEvent.RetryAllowed _ -> say("trying again");
            case RunEvent.StopAsked _ -> say("stopping …");
            case RunEvent.Paused _ -> say("paused");
            case RunEvent.Resumed _ -> say("going on");
            case RunEvent.HandedOver(var to, _, _) -> say("handed over to " + to.name());
            case RunEvent.TakenOver(var by) -> say("taken over by " + by.name());
            case RunEvent.Extended(var until, var reason, _) -> say("extended until " + until + ": " + reason);
            case RunEvent.RollbackBegan(_, var reason, _) -> say("rolling back: " + reason);
            case RunEvent.Finished(var result, _, _) -> say("finished: " + Json.word(result));
        }
    }

    private void over(String how) {
        waitsForAnswer = false;
        say(how);
    }

    private void began(RunEvent.AttemptBegan began, RunState state) {
        var passage = state.walked().passage();
        var task = passage.tasks().get(began.task());
        var step = passage.steps().get(task.step());
        var host = task instanceof Task.OnHost(_, var id, _) ? state.plan().host(id) : state.plan().hosts().getFirst();
        tell((state.isGoingBack() ? "way back " : "step ") + (task.step() + 1) + "/" + passage.steps().size() + " "
                + step.title() + " · " + place(host));
        began.shown().lines().forEach(line -> say("  $ " + line));
    }

    /// "app-1 (production)", "practice-app-1 (staging, practice)".
    static String place(Host host) {
        return host.name() + " (" + host.environment().word() + (host.practice() ? ", practice" : "") + ")";
    }

    /// Where the walk is, said once and not for each command there.
    private void tell(String where) {
        if (!where.equals(told)) {
            told = where;
            say(where);
        }
    }

    @Override
    public void printed(OutputChunk chunk) {
        PrintStream to = chunk.stream() == Stream.OUT ? terminal.out() : terminal.err();
        to.write(chunk.bytes(), 0, chunk.bytes().length);
        to.flush();
    }

    @Override
    public void refused(String why) {
        hindered = true;
        say(why);
    }

    @Override
    public void doing(String what) {
        if (!what.isEmpty()) {
            say(what);
        }
    }

    @Override
    public void reached(Host host, Ground ground, Instant at) {
        if (!ground.isDetached()) {
            say(host.name() + " runs commands attached to the connection: " + ground.attachedBecause());
        }
    }

    /// What commands print meanwhile is kept on their hosts.
    @Override
    public void storeAway(Optional<Walk.StoreAway> away) {
        say(away.map(store -> store.what() + ". Since " + Stamp.second(store.since())
                + " nothing can be stored, so that nothing new is shown; the command goes on at its host")
                .orElse("the store answers again"));
    }

    /// After a while without contact the operator is asked, or the run is left to a later `resume`.
    @Override
    public void away(RunState state, int tries) {
        if (tries >= patience && tries % patience == 0) {
            rests(state);
        }
    }

    @Override
    public void rests(RunState state) {
        rests.add(Optional.of(new Rest(state, hindered)));
        hindered = false;
    }

    /// What the one who takes over a run has to know, before anything else.
    void handedOver(Handover handover) {
        say("handed over by " + handover.by().name() + " to " + handover.to().name() + " at "
                + Stamp.second(handover.at()) + ":");
        handover.note().lines().forEach(line -> say("  " + line));
    }

    /// What the task asks a person to do or read.
    void present(Walked walked, int task) {
        var step = walked.passage().steps().get(walked.passage().tasks().get(task).step());
        say("step: " + step.title());
        step.why().lines().forEach(line -> say("  " + line));
        if (!step.proviso().where().isEmpty()) {
            say("  " + step.proviso().where());
        }
        if (step.work() instanceof PlannedStep.Work.Check(var items)) {
            items.forEach(item -> say("  [ ] " + item.text()));
        }
        if (walked.passage().tasks().get(task) instanceof Task.OnHost onHost) {
            walked.passage().command(onHost).shown().lines().forEach(line -> say("  $ " + line));
        }
    }

    /// All that a confirmation sets off: each command of the rest of the step, and where.
    void ahead(RunState state) {
        var ahead = Ahead.of(state);
        var hosts = state.plan().hosts().stream().filter(host -> ahead.hosts().contains(host.name()))
                .map(Narrator::place).toList();
        say("confirming runs, on " + String.join(", ", hosts) + ":");
        ahead.commands().forEach(command -> command.text().lines().forEach(line -> say("  $ " + line)));
    }

    /// How the step ended that this one's condition asks for, and what the document suggests.
    void before(RunState state, int task) {
        var passage = state.walked().passage();
        var step = passage.steps().get(passage.tasks().get(task).step());
        var before = Terms.before(state, step.proviso());
        if (!before.isEmpty()) {
            say(before);
        }
        if (Terms.suggestsSkipping(state, step)) {
            say("skipping it is the careful answer");
        }
    }

    void say(String what) {
        terminal.err().println("· " + what);
    }

    static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(var status) -> "succeeded, exit status " + status;
            case Outcome.Achieved(var how) -> "succeeded: " + how;
            case Outcome.Failed failed when failed.isFinding() -> OutcomeWords.of(failed);
            case Outcome.Failed failed -> "failed, " + OutcomeWords.reason(failed);
            case Outcome.Unknown(var why) -> "unknown: " + why;
            case Outcome.Skipped(var reason) -> "skipped: " + reason;
            case Outcome.ByHand(var note) -> "done by hand" + (note.isEmpty() ? "" : ": " + note);
            case Outcome.Cancelled(var report, var status) -> "stopped by the operator: " + OutcomeWords.stopped(report)
                    + (status.isPresent() ? ", exit status " + status.getAsInt() : "");
        };
    }
}
