package org.watchkeeper.cli;

import java.util.Optional;
import java.util.function.Supplier;

import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Walk;

/// Walks a run from the terminal: carries out the answer given with the command line first, then goes on to the next gate, and
/// asks where it rests. Ends with the exit status that fits where the run is left.
final class Driver {
    private final Walk walk;
    private final Narrator narrator;
    private final Dialogue dialogue;
    private Optional<Thread> interrupted = Optional.empty();

    Driver(Walk walk, Narrator narrator, Dialogue dialogue) {
        this.walk = walk;
        this.narrator = narrator;
        this.dialogue = dialogue;
    }

    /// Says what becomes of the run when the terminal's interrupt ends this process: nothing happens to its commands.
    Driver interruptible(RunId run) {
        interrupted = Optional.of(Thread.ofPlatform().unstarted(() -> narrator.say(
                "interrupted here; a command that was started goes on at its host. Go on with: watchkeeper resume "
                        + run)));
        return this;
    }

    int drive(Optional<Answer> first) throws InterruptedException {
        interrupted.ifPresent(Runtime.getRuntime()::addShutdownHook);
        try {
            return toItsEnd(first);
        } finally {
            interrupted.ifPresent(Driver::forget);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // then it speaks
        }
    }

    private int toItsEnd(Optional<Answer> first) throws InterruptedException {
        if (first.isPresent() && first.get() instanceof Answer.Stop && walk.state().openAttempt().isPresent()) {
            walk.stop(); // while the command runs the walk does not rest
            return status(narrator.awaitEnd());
        }
        var rest = narrator.awaitRest(walk);
        if (narrator.waitsForAnswer()) { // only a stop gets past that
            return left(rest.state(), Status.WAITS);
        }
        if (rest.state().isFinished()) {
            narrator.say("this run is closed already (" + Story.word(result(rest.state())) + "); nothing was done");
            return Status.USAGE;
        }
        if (Resting.of(rest.state()) instanceof Resting.Paused && !(first.orElse(null) instanceof Answer.Abandon)) {
            walk.resume();
            rest = narrator.awaitRest(walk);
        }
        return walk(first.orElseGet(next(rest)), rest);
    }

    private int walk(Answer first, Narrator.Rest from) throws InterruptedException {
        var answer = first;
        var rest = from;
        boolean misplaced = false;
        while (!(answer instanceof Answer.Leave)) {
            var before = rest.state();
            carryOut(answer, before);
            rest = narrator.awaitRest(walk);
            if (walk.isOver()) {
                return left(rest.state(), Status.PROBLEM);
            }
            misplaced = rest.hindered() && isMisplaced(answer, before, rest.state());
            answer = next(rest).get();
        }
        return misplaced ? left(rest.state(), Status.USAGE) : status(rest);
    }

    /// Whether an answer that was refused does not fit where the run stands; all others were hindered by the world.
    private static boolean isMisplaced(Answer answer, RunState before, RunState after) {
        return switch (answer) {
            case Answer.Go(var confirmed) -> confirmed && !canBeConfirmed(Resting.of(before));
            case Answer.RollBack _ -> before.isGoingBack() || !after.isGoingBack();
            case Answer.Resume _, Answer.Retry _, Answer.Skip _, Answer.Done _, Answer.GiveUp _, Answer.Stop _, Answer.Finish _, Answer.Abandon _, Answer.Leave _ ->
                false;
        };
    }

    private static boolean canBeConfirmed(Resting resting) {
        return resting instanceof Resting.Ready
                || resting instanceof Resting.AtGate(var gate, _) && gate instanceof Gate.Confirm;
    }

    /// What simply may go on goes on, a walked passage is finished; everything else is asked, also what was hindered.
    private Supplier<Answer> next(Narrator.Rest rest) {
        var resting = Resting.of(rest.state());
        return () -> switch (resting) {
            case Resting.Ready() when !rest.hindered() -> new Answer.Go(false);
            case Resting.AllPassed() when !rest.hindered() -> new Answer.Finish("");
            case Resting.Ready _, Resting.AllPassed _, Resting.AtGate _, Resting.Ended _, Resting.OutOfContact _, Resting.Paused _, Resting.Finished _ ->
                dialogue.ask(rest.state(), resting);
        };
    }

    private void carryOut(Answer answer, RunState state) {
        switch (answer) {
            case Answer.Go(var confirmed) when confirmed -> walk.runStep(true);
            case Answer.Go _ -> walk.runToGate();
            case Answer.Resume() -> walk.resume();
            case Answer.Retry() -> walk.retry();
            case Answer.Skip(var reason) -> walk.skip(reason);
            case Answer.Done(var note) -> walk.doneByHand(note);
            case Answer.RollBack(var reason) -> walk.rollBack(reason);
            case Answer.GiveUp() -> walk.giveUp();
            case Answer.Stop() -> walk.stop();
            case Answer.Finish(var note) -> walk.finish(
                    state.isGoingBack() ? RunEvent.Result.ROLLED_BACK : RunEvent.Result.COMPLETED, note);
            case Answer.Abandon(var reason) -> walk.finish(RunEvent.Result.ABANDONED, reason);
            case Answer.Leave() -> throw new IllegalArgumentException("leaving is not carried out");
        }
    }

    private int status(Narrator.Rest rest) {
        var state = rest.state();
        return switch (Resting.of(state)) {
            case Resting.Finished() -> finished(state);
            case Resting.AllPassed(),Resting.Ready(),Resting.Paused(),Resting.AtGate _ ->
                left(state, rest.hindered() ? Status.PROBLEM : Status.WAITS);
            case Resting.OutOfContact _ when narrator.waitsForAnswer() -> left(state, Status.WAITS);
            case Resting.OutOfContact _ when isHeldHere(state) -> left(state, Status.PROBLEM);
            case Resting.OutOfContact _, Resting.Ended(Outcome.Unknown _, _) -> left(state, Status.UNKNOWN);
            case Resting.Ended _ -> left(state, Status.FAILED);
        };
    }

    /// Whether the command is not followed because of trouble on this side, with the host in contact.
    private static boolean isHeldHere(RunState state) {
        return state.openAttempt().map(open -> open.contact() instanceof Attempt.Contact.Following).orElse(false);
    }

    private static RunEvent.Result result(RunState state) {
        return state.status() instanceof RunState.Status.Finished(var result, _) ? result : RunEvent.Result.ABANDONED;
    }

    private int left(RunState state, int status) {
        narrator.say("the run is left as it is; go on with: watchkeeper resume " + state.plan().id());
        return status;
    }

    private static int finished(RunState state) {
        return result(state) == RunEvent.Result.COMPLETED ? Status.OK : Status.FAILED;
    }
}
