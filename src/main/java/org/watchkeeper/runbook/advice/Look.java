package org.watchkeeper.runbook.advice;

import org.watchkeeper.runbook.bash.Invocation;

/// Knows the traps of one group of tools.
@FunctionalInterface
interface Look {
    void at(Seen seen, Invocation program, Notes notes);
}
