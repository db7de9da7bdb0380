package org.watchkeeper.run;

import java.util.UUID;

/// Identity of a run.
public record RunId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
