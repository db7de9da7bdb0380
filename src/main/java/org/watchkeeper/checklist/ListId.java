package org.watchkeeper.checklist;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Identity of a list in use.
public record ListId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static ListId of(String text) {
        return new ListId(UUID.fromString(text));
    }

    /// The one copy of what `name` says in an occasion, whichever console makes it.
    public static ListId in(OccasionId occasion, String name) {
        return new ListId(UUID.nameUUIDFromBytes((occasion + " " + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
