package org.watchkeeper.notice;

import java.util.UUID;

/// Identity of a channel; survives renaming.
public record ChannelId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static ChannelId of(String text) {
        return new ChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
