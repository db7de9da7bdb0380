package org.watchkeeper.notice;

import java.util.Locale;

/// Who reads a notice. Templates are kept apart: what customers read names no host and no colleague. Approvers hear of what they are to
/// agree to, and of nothing else.
public enum Audience {
    INTERNAL, CUSTOMER, APPROVERS;

    /// Lower-case word, as in JSON, on the command line and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The audience of that word; throws `IllegalArgumentException` for any other.
    public static Audience ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
