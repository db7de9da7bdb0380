package org.watchkeeper.cli;

import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;

/// What is known before the start of passwords that sudo may ask for where nobody can be asked.
final class SudoAhead {
    private SudoAhead() {}

    /// A sentence; empty where nothing is written with sudo, or only for practice hosts and root, which sudo never asks.
    static Optional<String> of(Plan plan) {
        var passage = plan.forward();
        var steps = passage.tasks().stream().filter(Task.OnHost.class::isInstance).map(Task.OnHost.class::cast)
                .filter(task -> mayAsk(passage.command(task), plan.host(task.host())))
                .map(task -> String.valueOf(task.step() + 1)).distinct().toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.stream().collect(Collectors.joining(", ", steps.size() == 1
                        ? "sudo is used in step "
                        : "sudo is used in steps ",
                        ": where it asks for a password the run waits (status 3), since "
                                + "without a terminal nobody can be asked")));
    }

    /// Whether sudo may ask for a password when this command runs there.
    static boolean mayAsk(PlannedCommand command, Host host) {
        return command.flags().contains(Flag.SUDO) && !host.practice() && !host.login().user().equals("root");
    }
}
