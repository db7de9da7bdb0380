package org.watchkeeper.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Success;

/// A command with its parameters bound: `script` is sent (values as variables), `shown` is what people read. `installs` are
/// the paths of the files whose text stands in it, `values` the places in `shown` that values fill. A `limit` that is not zero is
/// the time after which the host ends it: it would not end by itself.
public record PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success,
        List<String> installs, List<Filled.Place> values, Duration limit) {
    /// A command that no value fills, and that is ended after a time.
    public PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success,
            List<String> installs, Duration limit) {
        this(script, shown, lines, flags, success, installs, List.of(), limit);
    }

    /// A command that no value fills.
    public PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success,
            List<String> installs) {
        this(script, shown, lines, flags, success, installs, List.of(), Duration.ZERO);
    }

    /// A command that installs nothing.
    public PlannedCommand(String script, String shown, Lines lines, Set<Flag> flags, Success success) {
        this(script, shown, lines, flags, success, List.of());
    }

    /// What becomes of it where it does not simply run to its end: "runs 30 s, then stopped"; empty for any other.
    public String course() {
        if (!limit.isZero()) {
            return "runs " + limit.toSeconds() + " s, then stopped";
        }
        return flags.contains(Flag.DISCONNECTS) && Restart.in(script).isPresent()
                ? "waits until the host is back"
                : "";
    }

    public PlannedCommand {
        installs = List.copyOf(installs);
        values = List.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /// What a person made of it for one run; `does` are the flags of that text. It runs as long as it takes: only where it does not
    /// end by itself, the time of the command it replaces holds for it too.
    public PlannedCommand edited(String text, Set<Flag> does) {
        return new PlannedCommand(text, text, lines, does, success, installs, List.of(),
                does.contains(Flag.ENDLESS) ? limit : Duration.ZERO);
    }

    /// What people read, with the places that values fill.
    public Filled filled() {
        return new Filled(shown, values);
    }
}
