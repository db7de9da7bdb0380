package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Map;

import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Step;

/// A command with the values so far. `leftOut` says that its step is not chosen, and is empty where it is carried out.
record Preview(String step, Filled command, String leftOut, Proviso proviso) {
    /// Every command of the procedure, in order.
    static List<Preview> all(Chosen chosen, Map<String, String> values, ChosenWays ways) {
        return chosen.steps().stream().flatMap(step -> of(step, values, ways).stream()).toList();
    }

    private static List<Preview> of(Step.Commands step, Map<String, String> values, ChosenWays ways) {
        var alternative = step.proviso().alternative();
        var takers = alternative.map(ways::takers).orElse("");
        var title = step.title() + (takers.isEmpty() ? "" : " · on " + takers);
        var leftOut = alternative.map(ways::leftOut).orElse("");
        return step.commands().stream()
                .map(command -> new Preview(title, command.filled(values), leftOut, step.proviso())).toList();
    }
}
