package org.watchkeeper.checklist;

import org.watchkeeper.runbook.Lines;

/// What of the document shows that an item is done.
public sealed interface Proof {
    /// Only a person knows.
    record None() implements Proof {}

    /// One command; `procedure` is the id of the one it is written in.
    record OfCommand(String procedure, Lines lines, String command) implements Proof {}

    /// All commands of a procedure, by id and title.
    record OfProcedure(String procedure, String title) implements Proof {}
}
