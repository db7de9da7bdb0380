package org.watchkeeper.fx.output;

import java.time.Instant;
import java.util.List;

/// One row of the transcript. `goesOn` marks a piece of a line that was too long for one row.
public record Row(Kind kind, boolean goesOn, Instant at, String text, List<Span> spans) {
    public Row {
        spans = List.copyOf(spans);
    }

    /// What a row is: printed by a command, or said by the console between commands.
    public enum Kind {
        OUT, ERR, HEADING, GOOD, BAD, DOUBT, NOTE, GAP;

        /// Whether a command printed it.
        public boolean isPrinted() {
            return this == OUT || this == ERR;
        }
    }

    /// A stretch `[start, end)` of the text that is not drawn plainly.
    record Span(int start, int end, long ink) {}
}
