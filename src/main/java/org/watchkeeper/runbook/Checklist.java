package org.watchkeeper.runbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A list a person works through. `timing` is the document's own words ("1-2 weeks before") or empty. `groups` are the
/// titled parts of a list of commands. `proofs` are the procedures that the document says prove an item, by the item's line.
public record Checklist(String title, String timing, Kind kind, Lines lines, List<Item> items, List<Group> groups,
        Map<Integer, String> proofs) {
    /// BOXES: written with `[ ]`. COMMANDS: called a checklist, its items are commands. TASKS: plain bullets to be done.
    public enum Kind {
        BOXES, COMMANDS, TASKS;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Items that stand below a title of their own; they are those of the list within these lines.
    public record Group(String title, String timing, Lines lines) {}

    public Checklist {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        proofs = Map.copyOf(proofs);
    }

    public Checklist(String title, String timing, Kind kind, Lines lines, List<Item> items, List<Group> groups) {
        this(title, timing, kind, lines, items, groups, Map.of());
    }

    /// The same list with what proves its items.
    public Checklist provedBy(Map<Integer, String> procedures) {
        return new Checklist(title, timing, kind, lines, items, groups, procedures);
    }

    public Checklist(String title, String timing, Kind kind, Lines lines, List<Item> items) {
        this(title, timing, kind, lines, items, List.of());
    }
}
