package org.watchkeeper.run;

import java.util.List;

import org.watchkeeper.host.Host;

/// Steps and the frozen order of their tasks: the way forward, or the way back.
public record Passage(List<PlannedStep> steps, List<Task> tasks) {
    public Passage {
        steps = List.copyOf(steps);
        tasks = List.copyOf(tasks);
    }

    /// The steps in order on these hosts. A person's step comes once: with the first host, or after all hosts when no command
    /// follows it.
    public static Passage of(List<PlannedStep> steps, List<Host> hosts, Order order) {
        return new Passage(steps, switch (order) {
            case STEP_BY_STEP -> TaskOrder.stepByStep(steps, hosts);
            case HOST_BY_HOST -> TaskOrder.hostByHost(steps, hosts);
        });
    }

    /// The command a host task runs.
    public PlannedCommand command(Task.OnHost task) {
        return switch (steps.get(task.step()).work()) {
            case PlannedStep.Work.Commands(var commands) -> commands.get(task.command());
            case PlannedStep.Work.Instruction _, PlannedStep.Work.Check _ ->
                throw new IllegalArgumentException("step " + task.step() + " has no commands");
        };
    }
}
