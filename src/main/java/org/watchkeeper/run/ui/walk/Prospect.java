package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.run.Ahead;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Skipping;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.WayBack;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.bash.Classes;

/// What would come of a request in this state of a run: what an operator is shown, and has to confirm, before it is made.
record Prospect(RunState state) {
    /// What must be confirmed before the current step runs, or the latest try is repeated.
    Optional<Gate.Confirm> confirmation() {
        var next = state.walked().next();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        var passage = state.walked().passage();
        return Gate.of(passage, passage.tasks().get(next.getAsInt())) instanceof Gate.Confirm confirm
                ? Optional.of(confirm)
                : Optional.empty();
    }

    /// The hosts on which the rest of the current step runs when it is started.
    List<String> hostsOfStep() {
        return Ahead.of(state).hosts();
    }

    /// The hosts on which the current step is skipped when it is: a step that is decided against is skipped on all of them.
    List<String> hostsOfSkip() {
        var next = state.walked().next();
        var tasks = state.walked().passage().tasks();
        return next.isEmpty()
                ? List.of()
                : Ahead.hosts(state, Skipping.with(state, next.getAsInt()).stream().map(tasks::get).toList());
    }

    /// The commands of the rest of the current step, as people read them.
    List<Filled> commandsToConfirm() {
        return Ahead.of(state).commands();
    }

    /// The hosts that rolling back from here would touch.
    List<String> hostsOfWayBack() {
        return WayBack.of(state).passage().map(passage -> Ahead.hosts(state, passage.tasks())).orElse(List.of());
    }

    /// What rolling back from here would walk.
    Optional<Passage> wayBack() {
        return WayBack.of(state).passage();
    }

    /// What must be confirmed before this text runs in place of the current command: the same as if the document had it.
    Optional<Gate.Confirm> confirmationOf(String script) {
        return command().map(command -> Gate.of(command.edited(script, Classes.of(script))))
                .filter(Gate.Confirm.class::isInstance).map(Gate.Confirm.class::cast);
    }

    /// The current command; empty for a step of a person.
    Optional<PlannedCommand> command() {
        var passage = state.walked().passage();
        var next = state.walked().next();
        return next.isPresent() && passage.tasks().get(next.getAsInt()) instanceof Task.OnHost on
                ? Optional.of(passage.command(on))
                : Optional.empty();
    }
}
