package org.watchkeeper.run.loop;

import java.util.Optional;

/// Where the open command of a run stands, seen from this console.
sealed interface Phase {
    record Idle() implements Phase {}

    /// The host is being opened; nothing was started yet.
    record Opening(Start start) implements Phase {}

    record Following(Trip trip) implements Phase {}

    /// Out of contact. Nothing is under way but, perhaps, the next try.
    record Away(Trip trip) implements Phase {}

    /// The host is being opened to attach again.
    record Returning(Trip trip) implements Phase {}

    /// The going at the open attempt, if there is one.
    default Optional<Trip> going() {
        return switch (this) {
            case Idle _, Opening _ -> Optional.empty();
            case Following(var trip) -> Optional.of(trip);
            case Away(var trip) -> Optional.of(trip);
            case Returning(var trip) -> Optional.of(trip);
        };
    }
}
