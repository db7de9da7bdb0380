package org.watchkeeper.routine.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walk;

/// Walks a plan that only looks from its first command on its first host to the last on the last, past what stands out: a
/// command that failed is kept and gone past, a host that cannot be had is left out and named. Nothing is tried twice.
///
/// It hears its walk and asks of it, on the walk's thread. It ends when the run is closed, or when the walk had to end.
final class Round implements Walk.Listener, Going {
    private static final int MOST_TRIES = 3;
    private static final String STOPPED = "Stopped by a person before everything was looked at";

    private final List<Consumer<Walk>> waiting = new ArrayList<>();
    private Optional<Walk> walk = Optional.empty();
    private final CompletableFuture<Findings> found = new CompletableFuture<>();
    private final Map<HostId, String> gone = new HashMap<>();
    private final List<Consumer<Progress>> followers = new ArrayList<>();
    private Progress progress;
    private volatile boolean stopping;
    private String hindrance = "";
    private int hindered;

    /// `follower` hears of it from its begin on.
    Round(Plan plan, Consumer<Progress> follower) {
        followers.add(follower);
        progress = new Progress(1, plan.hosts().size(), plan.hosts().getFirst().name(), "", false);
    }

    /// The walk that it hears; called once. The walk may have spoken before.
    void walks(Walk opened) {
        synchronized (waiting) {
            walk = Optional.of(opened);
            waiting.forEach(request -> request.accept(opened));
            waiting.clear();
        }
    }

    private void ask(Consumer<Walk> request) {
        synchronized (waiting) {
            walk.ifPresentOrElse(request, () -> waiting.add(request));
        }
    }

    @Override
    public void follow(Consumer<Progress> listener) {
        synchronized (followers) {
            followers.add(listener);
            listener.accept(progress);
        }
    }

    private void tell(UnaryOperator<Progress> change) {
        synchronized (followers) {
            var now = change.apply(progress);
            if (!now.equals(progress)) {
                progress = now;
                followers.forEach(follower -> follower.accept(now));
            }
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /// Paused first: no command is begun while the one that runs is stopped.
    @Override
    public void stop() {
        stopping = true;
        tell(Progress::asStopping);
        ask(Walk::pause);
        ask(Walk::stop);
    }

    /// What was found, once it has ended.
    CompletableFuture<Findings> found() {
        return found;
    }

    @Override
    public void happened(Entry entry, RunState state) {
        if (entry.event() instanceof RunEvent.HostUnavailable(_, var why, _)) {
            hindrance = why;
        }
        tell(_ -> Progress.of(state, stopping));
    }

    @Override
    public void printed(OutputChunk chunk) {
        // It is on disk already, and is read from there where it is wanted.
    }

    @Override
    public void refused(String why) {
        hindrance = why;
    }

    @Override
    public void doing(String what) {
        // Nobody watches.
    }

    @Override
    public void away(RunState state, int tries) {
        if (tries >= MOST_TRIES) {
            ask(Walk::giveUp);
        }
    }

    @Override
    public void rests(RunState state) {
        ask(walking -> goOn(walking, state));
    }

    private void goOn(Walk walking, RunState state) {
        var next = state.walked().next();
        if (state.isFinished() || walking.isOver() || isStuck()) {
            end(walking, state);
        } else if (state.openAttempt().isPresent()) {
            walking.giveUp();
        } else if (stopping) {
            walking.finish(RunEvent.Result.ABANDONED, STOPPED + ": " + Findings.of(state).words());
        } else if (next.isEmpty()) {
            finish(walking, state);
        } else {
            pass(walking, state, next.getAsInt());
        }
    }

    /// Whether request after request is refused: then nothing more is asked.
    private boolean isStuck() {
        hindered = hindrance.isEmpty() ? 0 : hindered + 1;
        return hindered > MOST_TRIES;
    }

    private void pass(Walk walking, RunState state, int number) {
        var task = state.walked().passage().tasks().get(number);
        var standing = state.walked().tasks().get(number).standing();
        if (task instanceof Task.OnHost onHost && !hindrance.isEmpty()) {
            gone.put(onHost.host(), hindrance);
        }
        var reason = standing instanceof TaskState.Standing.Settled(var outcome)
                ? reason(outcome)
                : task instanceof Task.OnHost onHost ? gone.getOrDefault(onHost.host(), "") : "";
        hindrance = "";
        if (reason.isEmpty()) {
            walking.runToGate();
        } else {
            walking.skip(reason);
        }
    }

    private static String reason(Outcome outcome) {
        var why = OutcomeWords.reason(outcome);
        return "Kept as it came out, the round goes on" + (why.isBlank() ? "." : ": " + why);
    }

    /// A round of which nothing came out well is no completed run: nothing done is never a success.
    private static void finish(Walk walking, RunState state) {
        var findings = Findings.of(state);
        walking.finish(findings.asTheyShould() > 0 ? RunEvent.Result.COMPLETED : RunEvent.Result.ABANDONED,
                findings.words());
    }

    private void end(Walk walking, RunState state) {
        walking.close();
        found.complete(Findings.of(state));
    }
}
