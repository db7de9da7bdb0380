package org.watchkeeper.drill.testing;

import java.util.List;
import java.util.stream.IntStream;

import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;

/// The tasks of a plan whose command does more than look and can be sent.
final class Changing {
    private final List<Integer> tasks;

    Changing(Plan plan) {
        var forward = plan.forward();
        tasks = IntStream.range(0, forward.tasks().size()).filter(task -> changes(forward.tasks().get(task), plan))
                .boxed().toList();
    }

    /// The task that fails.
    int at(Moment moment) {
        return tasks.get(switch (moment) {
            case FIRST -> 0;
            case HALF_WAY -> tasks.size() / 2;
            case LAST -> tasks.size() - 1;
        });
    }

    private static boolean changes(Task task, Plan plan) {
        return switch (task) {
            case Task.OnHost onHost -> {
                var flags = plan.forward().command(onHost).flags();
                yield !flags.contains(Flag.READ_ONLY) && !(Gate.of(plan.forward(), task) instanceof Gate.Attended);
            }
            case Task.ByPerson _ -> false;
        };
    }
}
