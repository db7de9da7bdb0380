package org.watchkeeper.cli;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;

/// A list named on the command line by the beginning of its id.
record Chosen(OccasionState state, ListState list) {
    static Chosen of(Checklists checklists, String beginning) {
        var fitting = checklists.lines().stream().filter(line -> line.id().toString().startsWith(beginning)).toList();
        if (fitting.size() != 1) {
            throw new Misuse(
                    fitting.isEmpty() ? "There is no list '" + beginning + "'" : "Several lists begin like this",
                    beginning, "`watchkeeper checklists list --all` shows them.");
        }
        var line = fitting.getFirst();
        var state = checklists.look(line.occasion().id()).orElseThrow();
        return new Chosen(state, state.list(line.id()).orElseThrow());
    }

    /// The same; `Misuse` for one that is closed: what somebody answers for is not changed below it.
    Chosen inUse() {
        if (list.isClosed()) {
            throw new Misuse("This list is closed", list.copy().title(),
                    "Open it again first: watchkeeper checklists reopen " + list.copy().id() + " --reason TEXT");
        }
        return this;
    }

    /// The item of that number, counted from 1.
    ItemState item(int number) {
        if (number < 1 || number > list.items().size()) {
            throw new Misuse("The list has no item " + number, list.copy().title(),
                    "Its items are 1 to " + list.items().size() + ".");
        }
        return list.items().get(number - 1);
    }
}
