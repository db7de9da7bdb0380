package org.watchkeeper.cli;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;

/// A change named on the command line by the beginning of its id.
final class ChosenChange {
    private ChosenChange() {}

    static ChangeState of(Changes changes, String beginning) {
        if (beginning.isBlank()) {
            throw new Misuse("Which change?", "an empty text", "`watchkeeper changes list --all` shows them.");
        }
        var fitting = changes.lines().stream().filter(line -> line.id().toString().startsWith(beginning)).toList();
        if (fitting.size() != 1) {
            throw new Misuse(
                    fitting.isEmpty() ? "There is no change '" + beginning + "'" : "Several changes begin like this",
                    beginning, "`watchkeeper changes list --all` shows them.");
        }
        return changes.look(fitting.getFirst().id()).orElseThrow();
    }
}
