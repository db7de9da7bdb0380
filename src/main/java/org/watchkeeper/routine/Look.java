package org.watchkeeper.routine;

import java.util.Optional;

import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;

/// A plan that only looks: every task of it is a command on a host, classed read-only, that starts without a question. It is
/// the only kind of plan that one key, or the console by itself, carries out; another plan cannot be made into one.
public record Look(Plan plan) {
    public Look {
        var objection = objection(plan);
        if (objection.isPresent()) {
            throw new IllegalArgumentException("it does more than look: " + objection.get());
        }
    }

    /// Why a plan is not run without a person; empty where it only looks.
    public static Optional<String> objection(Plan plan) {
        return plan.forward().tasks().stream().flatMap(task -> objection(plan, task).stream()).findFirst();
    }

    private static Optional<String> objection(Plan plan, Task task) {
        var step = plan.forward().steps().get(task.step());
        if (!(task instanceof Task.OnHost onHost)) {
            return Optional.of("'" + step.title() + "' is for a person");
        }
        var command = plan.forward().command(onHost);
        if (!command.flags().contains(Flag.READ_ONLY) || command.flags().contains(Flag.CHANGES)) {
            return Optional.of("'" + command.shown() + "' is not known to leave everything as it is");
        }
        return switch (Gate.of(plan.forward(), task)) {
            case Gate.Free _ -> Optional.empty();
            case Gate.Confirm(_, var why) -> Optional.of("'" + step.title() + "': " + why);
            case Gate.Attended(_, var why) -> Optional.of("'" + step.title() + "': " + why);
            case Gate.Person(var why) -> Optional.of("'" + step.title() + "': " + why);
        };
    }
}
