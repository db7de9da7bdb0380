package org.watchkeeper.run;

import java.util.List;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Filled;

/// What "run step" would carry out now: the tasks of the current step that are not passed, as far as it goes by itself.
public record Ahead(List<String> hosts, List<Filled> commands) {
    /// What comes next in this state; empty lists when nothing does.
    public static Ahead of(RunState state) {
        var next = state.walked().next();
        if (next.isEmpty()) {
            return new Ahead(List.of(), List.of());
        }
        var passage = state.walked().passage();
        var first = passage.tasks().get(next.getAsInt());
        var tasks = IntStream.range(next.getAsInt(), passage.tasks().size())
                .filter(task -> !state.walked().tasks().get(task).letsPass()).mapToObj(passage.tasks()::get)
                .filter(task -> isOfStep(state, first, task)).toList();
        var commands = tasks.stream().filter(Task.OnHost.class::isInstance)
                .map(task -> passage.command((Task.OnHost) task).filled()).distinct().toList();
        return new Ahead(hosts(state, tasks), commands);
    }

    /// The names of the hosts of these tasks, each once.
    public static List<String> hosts(RunState state, List<Task> tasks) {
        return tasks.stream().flatMap(task -> Story.host(state.plan(), task).stream()).distinct().toList();
    }

    private static boolean isOfStep(RunState state, Task first, Task task) {
        return task.step() == first.step() && (state.plan().order() == Order.STEP_BY_STEP
                || Story.host(state.plan(), task).equals(Story.host(state.plan(), first)));
    }
}
