package org.watchkeeper.run;

import java.util.Set;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Success;

/// A command with its parameters bound: `script` is sent (values as variables), `shown` is what people read.
public record PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success) {
    public PlannedCommand {
        flags = Set.copyOf(flags);
    }
}
