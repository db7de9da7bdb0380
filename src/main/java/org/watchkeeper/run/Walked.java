package org.watchkeeper.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A passage and how far it has been walked: one `TaskState` a task.
public record Walked(Passage passage, List<TaskState> tasks) {
    public Walked {
        tasks = List.copyOf(tasks);
        if (tasks.size() != passage.tasks().size()) {
            throw new IllegalArgumentException("every task has a state");
        }
    }

    static Walked fresh(Passage passage) {
        return new Walked(passage, Collections.nCopies(passage.tasks().size(), TaskState.FRESH));
    }

    /// The first task that is not passed; empty when all are.
    public OptionalInt next() {
        return IntStream.range(0, tasks.size()).filter(task -> !tasks.get(task).letsPass()).findFirst();
    }

    Walked with(int task, UnaryOperator<TaskState> change) {
        var changed = new ArrayList<>(tasks);
        changed.set(task, change.apply(tasks.get(task)));
        return new Walked(passage, changed);
    }
}
