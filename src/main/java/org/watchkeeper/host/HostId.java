package org.watchkeeper.host;

import java.util.UUID;

/// Identity of a host in the inventory; survives renaming.
public record HostId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static HostId of(String text) {
        return new HostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
