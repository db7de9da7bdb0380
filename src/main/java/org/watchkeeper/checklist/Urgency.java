package org.watchkeeper.checklist;

import java.util.Locale;

/// How urgent a list or an item is, most urgent first. UNTIMED: nothing says when, or what it counts from is not known yet.
public enum Urgency {
    OVERDUE, DUE, LATER, UNTIMED, DONE;

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
