package org.watchkeeper.cli;

import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;

/// Why a walk rests, read from its state alone.
sealed interface Resting {
    /// The next task may simply go.
    record Ready() implements Resting {}

    /// The run is paused: nothing is started before it goes on.
    record Paused() implements Resting {}

    record AtGate(Gate gate, int task) implements Resting {}

    record Ended(Outcome outcome, int task) implements Resting {}

    /// A command is out of contact.
    record OutOfContact(int task) implements Resting {}

    /// All tasks of the passage are passed: the run can be finished.
    record AllPassed() implements Resting {}

    record Finished() implements Resting {}

    static Resting of(RunState state) {
        if (state.isFinished()) {
            return new Finished();
        }
        if (state.status() instanceof RunState.Status.Paused && state.openAttempt().isEmpty()) {
            return new Paused();
        }
        var walked = state.walked();
        var next = walked.next();
        if (next.isEmpty()) {
            return new AllPassed();
        }
        int task = next.getAsInt();
        return switch (walked.tasks().get(task).standing()) {
            case TaskState.Standing.Running _ -> new OutOfContact(task);
            case TaskState.Standing.Settled(var outcome) -> new Ended(outcome, task);
            case TaskState.Standing.Waiting _ -> {
                var gate = Gate.of(walked.passage(), walked.passage().tasks().get(task));
                yield gate instanceof Gate.Free ? new Ready() : new AtGate(gate, task);
            }
        };
    }
}
