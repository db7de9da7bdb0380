package org.watchkeeper.routine.round;

import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;

/// How far a round is: at which host of how many (counted from 1), its name, and the command that runs there or comes next; empty at its
/// end. `stopping` says that it was asked to look no further.
public record Progress(int host, int hosts, String name, String command, boolean stopping) {
    /// What a run's journal says of it.
    static Progress of(RunState state, boolean stopping) {
        var plan = state.plan();
        var walked = state.walked();
        int at = state.openAttempt().map(attempt -> attempt.task()).orElse(walked.next().orElse(-1));
        return at >= 0 && walked.passage().tasks().get(at) instanceof Task.OnHost task
                ? new Progress(1 + plan.hosts().indexOf(plan.host(task.host())), plan.hosts().size(),
                        plan.host(task.host()).name(), walked.passage().command(task).shown(), stopping)
                : new Progress(plan.hosts().size(), plan.hosts().size(), "", "", stopping);
    }

    Progress asStopping() {
        return new Progress(host, hosts, name, command, true);
    }

    /// "host 2 of 5, app-2: df -h /", the first line of a command.
    public String words() {
        return (stopping ? "stopping · " : "") + "host " + host + " of " + hosts
                + (name.isEmpty() ? "" : ", " + name)
                + command.lines().findFirst().map(first -> ": " + first).orElse("");
    }

    /// How much of it is behind, from 0 to 1.
    public double share() {
        return name.isEmpty() ? 1 : (host - 1.0) / hosts;
    }
}
