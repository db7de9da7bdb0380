package org.watchkeeper.run.loop;

import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// When a run may be closed, and as what. Zero work done is never success (PRODUCT rule 1).
final class Closing {
    private Closing() {}

    /// Why the run cannot be closed with this result; empty when it can.
    static String objection(RunState state, RunEvent.Result result) {
        if (state.isFinished()) {
            return "The run is finished already.";
        }
        if (state.openAttempt().isPresent()) {
            return "A command is still open: wait for its end, stop it or give it up before closing the run.";
        }
        return switch (result) {
            case ABANDONED -> "";
            case COMPLETED ->
                state.isGoingBack() ? "The run went back: it is not completed." : undone(state.forward(), "completed");
            case ROLLED_BACK ->
                state.isGoingBack() ? undone(state.walked(), "rolled back") : "The run has not gone back.";
        };
    }

    /// The hosts on which anything was begun.
    static List<Host> touched(RunState state) {
        var plan = state.plan();
        return state.attempts().stream()
                .map(attempt -> (attempt.back() ? state.walked() : state.forward()).passage().tasks()
                        .get(attempt.task()))
                .filter(Task.OnHost.class::isInstance).map(task -> plan.host(((Task.OnHost) task).host())).distinct()
                .toList();
    }

    private static String undone(Walked walked, String word) {
        if (walked.next().isPresent()) {
            return "Not " + word + ": '" + walked.passage().steps()
                    .get(walked.passage().tasks().get(walked.next().getAsInt()).step()).title() + "' is not settled.";
        }
        return walked.tasks().stream().anyMatch(Closing::wasDone)
                ? ""
                : "Not " + word + ": everything was skipped, and nothing done is never a success.";
    }

    private static boolean wasDone(TaskState task) {
        return task.standing() instanceof TaskState.Standing.Settled(var outcome)
                && (outcome instanceof Outcome.Succeeded || outcome instanceof Outcome.Achieved
                        || outcome instanceof Outcome.ByHand);
    }
}
