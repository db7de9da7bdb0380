package org.watchkeeper.change.rule;

import java.util.List;
import java.util.Locale;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.change.Proposal;

/// What can become of a change when the window or blackout that it is planned by changes.
public sealed interface Way {
    /// It moves along with its date, as far into it as before; `against` is what the calendar says to that.
    record Along(Proposal proposal, List<Objection> against) implements Way {
        public Along {
            against = List.copyOf(against);
        }
    }

    /// It takes the next time that fits.
    record Next(Proposal proposal) implements Way {}

    /// It stays at its time; `against` is what the calendar says to that.
    record Stay(List<Objection> against) implements Way {
        public Stay {
            against = List.copyOf(against);
        }
    }

    /// It is not done.
    record Cancel() implements Way {}

    /// Lower-case word, as on the command line and in JSON.
    default String word() {
        return switch (this) {
            case Along _ -> "along";
            case Next _ -> "next";
            case Stay _ -> "keep";
            case Cancel _ -> "cancel";
        };
    }

    /// What the calendar says against it.
    default List<Objection> against() {
        return switch (this) {
            case Along(_, var against) -> against;
            case Stay(var against) -> against;
            case Next _, Cancel _ -> List.of();
        };
    }

    /// Whether it is taken only with a reason.
    default boolean needsReason() {
        return this instanceof Cancel || !against().isEmpty();
    }

    /// Whether a word names this way.
    default boolean is(String word) {
        return word().equals(word.strip().toLowerCase(Locale.ROOT));
    }
}
