package org.watchkeeper.run.ui.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walked;

/// What steps take: the time of all tries of their commands, in words.
final class StepTime {
    private StepTime() {}

    /// What the tries took that have ended; empty where none has.
    static String ended(List<TaskState> tasks) {
        var ended = tasks.stream().flatMap(task -> task.attempts().stream()).filter(one -> one.ended().isPresent())
                .toList();
        return ended.isEmpty() ? "" : Tell.length(sum(ended, Instant.MAX));
    }

    /// What the step has taken until `now` whose command runs; empty while none does.
    static String taking(RunState state, Instant now) {
        var walked = state.walked();
        return state.openAttempt().isEmpty() || walked.next().isEmpty()
                ? ""
                : Tell.length(sum(attempts(walked, walked.next().getAsInt()), now));
    }

    /// All tries of the step that the task belongs to.
    private static List<Attempt> attempts(Walked walked, int task) {
        var tasks = walked.passage().tasks();
        return IntStream.range(0, walked.tasks().size())
                .filter(each -> tasks.get(each).step() == tasks.get(task).step())
                .mapToObj(each -> walked.tasks().get(each)).flatMap(each -> each.attempts().stream()).toList();
    }

    private static Duration sum(List<Attempt> attempts, Instant now) {
        return attempts.stream().map(one -> Duration.between(one.began(), one.ended().orElse(now)))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
