package org.watchkeeper.routine;

import java.util.Locale;

/// What a routine consists of: a procedure or a list of a document. `id` is the procedure's id, or the list's title.
public record Subject(Kind kind, String file, String document, String id, String title) {
    /// A procedure is run on hosts; a list is worked through by a person.
    public enum Kind {
        PROCEDURE, LIST;

        /// Lower-case word, as it is kept and as in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it is known by: a document may be called something else meanwhile.
    public String key() {
        return kind + " " + file + " " + id;
    }
}
