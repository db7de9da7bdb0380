package org.watchkeeper.calendar.document;

import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Window;

/// A window or blackout that a document states and that is not on the calendar. `name` is what the document calls it, or its
/// words.
public record Offer(Kind kind, String name, String words, Ruling.Source source, Proposal proposal, Window.Terms terms) {
    /// Which of the two it is.
    public enum Kind {
        WINDOW, BLACKOUT
    }
}
