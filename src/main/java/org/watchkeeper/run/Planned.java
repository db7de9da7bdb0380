package org.watchkeeper.run;

import java.util.List;

/// What became of a wish.
public sealed interface Planned {
    /// It can be run; nothing has happened yet.
    record Ready(Plan plan) implements Planned {}

    /// It cannot be run as asked; never empty.
    record Objected(List<Objection> objections) implements Planned {
        public Objected {
            objections = List.copyOf(objections);
            if (objections.isEmpty()) {
                throw new IllegalArgumentException("an objection says why");
            }
        }
    }
}
