package org.watchkeeper.routine;

import java.time.Instant;
import java.util.Locale;

/// How a turn ended, in whose words (`note` may be empty), and when.
public record Ending(Verdict verdict, String note, Instant at) {
    /// AS_IT_SHOULD: looked, and nothing stood out. ODD: something did. UNKNOWN: not everything could be looked at, which says
    /// nothing about the hosts. DONE: a person did it. DISMISSED: a person decided against it, with a reason.
    public enum Verdict {
        AS_IT_SHOULD, ODD, UNKNOWN, DONE, DISMISSED;

        /// Lower-case word, as it is kept and as in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether nobody needs to look at it any more.
        public boolean settles() {
            return this == AS_IT_SHOULD || this == DONE || this == DISMISSED;
        }
    }

    public Ending {
        if (verdict == Verdict.DISMISSED && note.isBlank()) {
            throw new IllegalArgumentException("dismissing needs a reason");
        }
    }
}
