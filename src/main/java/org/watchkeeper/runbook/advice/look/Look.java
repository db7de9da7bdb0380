package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import org.watchkeeper.runbook.bash.Invocation;

/// Knows the traps of one group of tools.
@FunctionalInterface
public interface Look {
    void at(Seen seen, Invocation program, Notes notes);
}
