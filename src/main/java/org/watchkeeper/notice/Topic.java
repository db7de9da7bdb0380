package org.watchkeeper.notice;

import java.util.Locale;

/// What a notice says; there is one template for each topic and audience.
public enum Topic {
    /// Work is going to happen.
    ANNOUNCEMENT,
    /// It has begun.
    STARTED,
    /// It is still under way.
    UPDATE,
    /// It is over.
    COMPLETED,
    /// It has another time now.
    MOVED,
    /// It does not happen.
    CANCELLED;

    /// Lower-case word, as in JSON, on the command line and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The topic of that word; throws `IllegalArgumentException` for any other.
    public static Topic ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
