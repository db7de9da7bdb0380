package org.watchkeeper.runbook.advice.note;

import java.util.List;

import org.watchkeeper.runbook.Rule;

/// Something to know about a command, with corrected forms of its whole text.
public record Note(Rule rule, Seen on, String message, List<Fix> fixes) {
    /// A corrected form of a command, and why it is better.
    public record Fix(Seen of, String text, String why) {}

    public Note {
        fixes = List.copyOf(fixes);
    }
}
