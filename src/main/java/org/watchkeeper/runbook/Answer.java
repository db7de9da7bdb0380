package org.watchkeeper.runbook;

import java.util.Locale;

/// What people have said to a finding: nothing yet, that it is right, or that it does not matter here, and why.
///
/// It stands in the document and counts for the line as it is written: a line that changes asks again.
public record Answer(Kind kind, String because) {
    /// Nobody has said anything.
    public static final Answer OPEN = new Answer(Kind.OPEN, "");

    /// ACCEPTED: understood rightly, or meant so. IGNORED: seen, and of no matter here.
    public enum Kind {
        OPEN, ACCEPTED, IGNORED;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The finding with this answer to it.
    public Finding to(Finding asked) {
        return new Finding(asked.line(), asked.severity(), asked.code(), asked.message(), asked.repairs(), this);
    }

    /// What was inferred is right.
    public static Answer accepted() {
        return new Answer(Kind.ACCEPTED, "");
    }

    /// It does not matter, for that reason.
    public static Answer ignored(String because) {
        return new Answer(Kind.IGNORED, because);
    }
}
