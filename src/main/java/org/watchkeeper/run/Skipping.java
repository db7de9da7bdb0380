package org.watchkeeper.run;

import java.util.List;
import java.util.stream.IntStream;

/// Which tasks are skipped with one: a step that somebody decided against is skipped as a whole, any other task alone.
public final class Skipping {
    private Skipping() {}

    /// The tasks that go with this one, itself included.
    public static List<Integer> with(RunState state, int task) {
        var passage = state.walked().passage();
        return passage.tasks().get(task) instanceof Task.OnHost first && isDecision(passage, first)
                ? IntStream.range(task, passage.tasks().size()).filter(other -> goesWith(state, first, other)).boxed()
                        .toList()
                : List.of(task);
    }

    private static boolean isDecision(Passage passage, Task.OnHost task) {
        var step = passage.steps().get(task.step());
        return step.barred().contains(task.host()) || task.command() == 0 && step.proviso().isConditional();
    }

    private static boolean goesWith(RunState state, Task.OnHost first, int other) {
        var passage = state.walked().passage();
        var barred = passage.steps().get(first.step()).barred();
        return passage.tasks().get(other) instanceof Task.OnHost task && task.step() == first.step()
                && (state.plan().order() == Order.STEP_BY_STEP || task.host().equals(first.host()))
                && barred.contains(task.host()) == barred.contains(first.host())
                && !state.walked().tasks().get(other).letsPass();
    }
}
