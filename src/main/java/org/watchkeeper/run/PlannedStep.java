package org.watchkeeper.run;

import java.util.List;

import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;

/// A step bound to values. `undo` takes it back; empty when the document pairs nothing with it.
public record PlannedStep(String id, String title, Lines lines, String why, Work work, List<PlannedCommand> undo) {
    public PlannedStep {
        undo = List.copyOf(undo);
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
