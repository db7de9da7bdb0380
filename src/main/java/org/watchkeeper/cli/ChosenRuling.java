package org.watchkeeper.cli;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Rulebook;

/// A window or blackout named on the command line by its name or the beginning of its id.
final class ChosenRuling {
    private ChosenRuling() {}

    static Edit.Version of(Rulebook rulebook, String what) {
        if (what.isBlank()) {
            throw new Misuse("Which window or blackout?", "an empty text", "`watchkeeper calendar list` shows them.");
        }
        var fitting = rulebook.versions().stream()
                .filter(each -> each.ruling().id().value().startsWith(what) || each.ruling().name().equals(what))
                .toList();
        if (fitting.size() != 1) {
            throw new Misuse(fitting.isEmpty() ? "There is no such window or blackout" : "Several begin like this",
                    what, "`watchkeeper calendar list` shows them.");
        }
        return fitting.getFirst();
    }
}
