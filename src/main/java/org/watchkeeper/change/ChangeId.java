package org.watchkeeper.change;

import java.util.UUID;

/// Identity of a change, which every move and edit leaves as it is. It goes into exported calendars as `UID`.
public record ChangeId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static ChangeId of(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
