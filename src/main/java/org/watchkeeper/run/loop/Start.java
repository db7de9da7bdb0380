package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.Restart;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.bash.Classes;

/// A command that is about to be started, or was: which task it serves, on which host, in which words.
record Start(int task, Host host, PlannedCommand command, String script, String shown, boolean edited) {
    /// The task as it is written.
    static Start of(RunState state, int task) {
        var passage = state.walked().passage();
        if (!(passage.tasks().get(task) instanceof Task.OnHost onHost)) {
            throw new IllegalArgumentException("task " + task + " is a person's");
        }
        var command = passage.command(onHost);
        return new Start(task, state.plan().host(onHost.host()), command, command.script(), command.shown(), false);
    }

    /// The same task in other words, for this run only.
    Start edited(String text) {
        return new Start(task, host, command.edited(text, Classes.of(text)), text, text, true);
    }

    /// How it restarts its host, if it does.
    Optional<Restart> restart() {
        return disconnects() || edited ? Restart.in(script) : Optional.empty();
    }

    /// After which time the host ends it; zero for never.
    Duration limit() {
        return command.limit();
    }

    boolean disconnects() {
        return command.flags().contains(Flag.DISCONNECTS);
    }
}
