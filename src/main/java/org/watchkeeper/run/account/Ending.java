package org.watchkeeper.run.account;

import java.time.Duration;
import java.util.Locale;

import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// What a run comes to when it is closed: as what, how much was done, how long it took.
public final class Ending {
    private Ending() {}

    /// What a run can be closed as now, or was closed as. Everything skipped is never a success (PRODUCT rule 1).
    public static RunEvent.Result result(RunState state) {
        if (state.status() instanceof RunState.Status.Finished(var result, _)) {
            return result;
        }
        if (state.walked().next().isPresent() || state.walked().tasks().stream().noneMatch(Ending::wasDone)) {
            return RunEvent.Result.ABANDONED;
        }
        return state.isGoingBack() ? RunEvent.Result.ROLLED_BACK : RunEvent.Result.COMPLETED;
    }

    /// In sentences.
    public static String summary(RunState state) {
        var words = count(state.forward()) + " of " + state.forward().tasks().size() + " tasks done, "
                + skipped(state.forward()) + " skipped, in " + length(Duration.between(state.opened(),
                        state.changed()))
                + ".";
        return state.isGoingBack()
                ? words + " Way back: " + count(state.back().getLast()) + " of " + state.back().getLast().tasks().size()
                        + " tasks done."
                : words;
    }

    /// "0:21", "1:02:03".
    public static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
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
                && (outcome instanceof Outcome.Succeeded || outcome instanceof Outcome.Achieved
                        || outcome instanceof Outcome.ByHand);
    }
}
