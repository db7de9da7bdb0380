package org.watchkeeper.routine;

import java.util.UUID;

/// Identity of a routine.
public record RoutineId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static RoutineId of(String text) {
        return new RoutineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
