package org.watchkeeper.run.account;

import java.util.stream.Collectors;

import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.TaskState;

/// What became of a step on a host, in few words for a cell of a table.
public final class FateWords {
    private FateWords() {}

    public static String of(Way.Row row, Way.Cell cell) {
        if (!row.leftOut().isEmpty()) {
            return "not chosen";
        }
        var tasks = row.person().map(java.util.List::of).orElse(cell.tasks());
        return tasks.isEmpty()
                ? "–"
                : tasks.stream().map(FateWords::of).distinct().collect(Collectors.joining(", "));
    }

    private static String of(TaskState task) {
        return switch (task.standing()) {
            case TaskState.Standing.Waiting _ -> "not reached";
            case TaskState.Standing.Running _ -> "open";
            case TaskState.Standing.Settled(var outcome) -> of(outcome);
        };
    }

    private static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded _, Outcome.Achieved _ -> "ok";
            case Outcome.Failed(var status, _) -> "failed, exit " + status;
            case Outcome.Unknown _ -> "unknown";
            case Outcome.Skipped _ -> "skipped";
            case Outcome.ByHand _ -> "by hand";
            case Outcome.Cancelled _ -> "stopped";
        };
    }
}
