package org.watchkeeper.calendar;

import java.util.UUID;
import java.util.regex.Pattern;

/// What rules over changes: a window in which they may be made, or a blackout in which none may.
public sealed interface Ruling permits Window, Blackout {
    Id id();

    String name();

    Series series();

    Scope scope();

    Source source();

    /// Identity that survives every edit and goes into exported calendars as `UID`; what is imported keeps the one it has.
    record Id(String value) {
        private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,255}");

        public Id {
            if (!FORM.matcher(value).matches() || value.isBlank()) {
                throw new IllegalArgumentException("an id is one line of at most 255 characters");
            }
        }

        public static Id of(UUID made) {
            return new Id(made.toString());
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// Where a document states it: the file as the library names it and the line, from 1. NONE where a person entered it.
    record Source(String file, int line) {
        public static final Source NONE = new Source("", 0);
    }
}
