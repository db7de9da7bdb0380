package org.watchkeeper.checklist;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Identity of an occasion.
public record OccasionId(UUID value) {
    /// Reads the form that `toString` writes; throws `IllegalArgumentException` for anything else.
    public static OccasionId of(String text) {
        return new OccasionId(UUID.fromString(text));
    }

    /// The one occasion of a subject, whichever console opens it: of a run, of one date of a routine.
    public static OccasionId about(String subject) {
        return new OccasionId(UUID.nameUUIDFromBytes(("occasion " + subject).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
