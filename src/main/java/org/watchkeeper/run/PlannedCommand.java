package org.watchkeeper.run;

import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Success;

/// A command with its parameters bound: `script` is sent (values as variables), `shown` is what people read. `installs` are
/// the paths of the files whose text stands in it, `values` the places in `shown` that values fill.
public record PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success,
        List<String> installs, List<Filled.Place> values) {
    /// A command that no value fills.
    public PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success,
            List<String> installs) {
        this(script, shown, lines, flags, success, installs, List.of());
    }

    /// A command that installs nothing.
    public PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success) {
        this(script, shown, lines, flags, success, List.of());
    }

    public PlannedCommand {
        installs = List.copyOf(installs);
        values = List.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /// What people read, with the places that values fill.
    public Filled filled() {
        return new Filled(shown, values);
    }
}
