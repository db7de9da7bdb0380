package org.watchkeeper.run.ui.walk;

import java.time.Duration;
import java.util.stream.Stream;

import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// What a run comes to when it is closed: how much was done, how long it took, what was changed in its commands.
public final class Closing {
    private Closing() {}

    /// What a run can be closed as now. Everything skipped is never a success (PRODUCT rule 1).
    static RunEvent.Result result(RunState state) {
        if (state.walked().next().isPresent() || state.walked().tasks().stream().noneMatch(Closing::wasDone)) {
            return RunEvent.Result.ABANDONED;
        }
        return state.isGoingBack() ? RunEvent.Result.ROLLED_BACK : RunEvent.Result.COMPLETED;
    }

    /// In sentences.
    static String summary(RunState state) {
        var words = count(state.forward()) + " of " + state.forward().tasks().size() + " tasks done, "
                + skipped(state.forward()) + " skipped, in "
                + Tell.length(Duration.between(state.opened(), state.changed())) + ".";
        return state.isGoingBack()
                ? words + " Way back: " + count(state.back().getLast()) + " of " + state.back().getLast().tasks().size()
                        + " tasks done."
                : words;
    }

    /// The edits made during the run as the text of a change to the document, which stays as it is (PRODUCT rule 12).
    static String edits(RunState state) {
        var text = new StringBuilder();
        for (var attempt : state.attempts()) {
            if (attempt.edited()) {
                var passage = attempt.back() ? state.back().getLast().passage() : state.forward().passage();
                if (passage.tasks().get(attempt.task()) instanceof org.watchkeeper.run.Task.OnHost on) {
                    var command = passage.command(on);
                    text.append(state.plan().source().file()).append(", line ").append(command.lines()).append('\n');
                    lines("- ", command.script()).forEach(line -> text.append(line).append('\n'));
                    lines("+ ", attempt.script()).forEach(line -> text.append(line).append('\n'));
                }
            }
        }
        return text.toString();
    }

    private static Stream<String> lines(String mark, String script) {
        return script.strip().lines().map(line -> mark + line);
    }

    private static long count(Walked walked) {
        return walked.tasks().stream().filter(TaskState::letsPass).count() - skipped(walked);
    }

    private static long skipped(Walked walked) {
        return walked.tasks().stream()
                .filter(task -> task.standing() instanceof TaskState.Standing.Settled(Outcome.Skipped _)).count();
    }

    private static boolean wasDone(TaskState task) {
        return task.standing() instanceof TaskState.Standing.Settled(var outcome)
                && (outcome instanceof Outcome.Succeeded || outcome instanceof Outcome.ByHand);
    }
}
