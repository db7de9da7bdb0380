package org.watchkeeper.now;

import java.util.Locale;

/// What a line is about. The order is the order of urgency.
public enum Kind {
    /// A command of an open run is out of contact, or was left by the console that began it.
    LOST,
    /// Nobody knows how a command ended, or what a routine would have found.
    UNKNOWN,
    /// A command of an open run failed or was stopped, or a routine found something that is not as it should be.
    FAILED,
    /// An open run waits for a person.
    DECISION,
    /// A list in use has items whose time has passed.
    OVERDUE,
    /// The day of a routine went by without it.
    MISSED,
    /// A routine or a list is due.
    DUE,
    /// A host could not be reached when it was last tried.
    HOST,
    /// Commands of a document changed and nobody has accepted them.
    ACCEPT,
    /// A document should have been reviewed.
    REVIEW,
    /// A run goes on by itself, or somebody is at a routine.
    RUNNING,
    /// It happened, and nobody has to do anything.
    HAPPENED;

    /// Whether somebody has to do something about it.
    public boolean needsAPerson() {
        return compareTo(RUNNING) < 0;
    }

    /// Lower-case word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
