package org.watchkeeper.runbook;

import java.util.List;
import java.util.Locale;

/// A list a person works through. `timing` is the document's own words ("1-2 weeks before") or empty. `groups` are the
/// titled parts of a list of commands.
public record Checklist(String title, String timing, Kind kind, Lines lines, List<Item> items, List<Group> groups) {
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
    }

    public Checklist(String title, String timing, Kind kind, Lines lines, List<Item> items) {
        this(title, timing, kind, lines, items, List.of());
    }
}
