package org.watchkeeper.run;

import java.util.List;
import java.util.Set;

import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;

/// A step bound to values. `undo` takes it back; empty when the document pairs nothing with it.
///
/// `leftOut` says why the run does not carry it out (another alternative was chosen) and is empty where it does. `barred` are
/// hosts of an environment that the document does not mean it for, `otherWay` those that take another alternative: there it
/// is not carried out.
public record PlannedStep(String id, String title, Lines lines, String why, Work work, List<PlannedCommand> undo,
        Proviso proviso, String leftOut, Set<HostId> barred, Set<HostId> otherWay) {
    public PlannedStep {
        otherWay = Set.copyOf(otherWay);
        undo = List.copyOf(undo);
        barred = Set.copyOf(barred);
    }

    /// A step that no host goes around.
    public PlannedStep(String id, String title, Lines lines, String why, Work work, List<PlannedCommand> undo,
            Proviso proviso, String leftOut, Set<HostId> barred) {
        this(id, title, lines, why, work, undo, proviso, leftOut, barred, Set.of());
    }

    /// A step that the document ties to nothing.
    public PlannedStep(String id, String title, Lines lines, String why, Work work, List<PlannedCommand> undo) {
        this(id, title, lines, why, work, undo, Proviso.NONE, "", Set.of());
    }

    /// Whether the run does not carry it out.
    public boolean isLeftOut() {
        return !leftOut.isEmpty();
    }

    /// What the step asks for.
    public sealed interface Work {
        /// Commands on every target.
        record Commands(List<PlannedCommand> commands) implements Work {
            public Commands {
                commands = List.copyOf(commands);
            }
        }

        /// Something a person does and confirms, once a run.
        record Instruction() implements Work {}

        /// Items a person ticks off, once a run.
        record Check(List<Item> items) implements Work {
            public Check {
                items = List.copyOf(items);
            }
        }
    }
}
