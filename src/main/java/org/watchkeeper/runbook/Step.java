package org.watchkeeper.runbook;

import java.util.List;

/// A titled unit of a procedure. `why` is the prose that belongs to it, as Markdown; may be empty.
public sealed interface Step {
    /// Stable within its document: path of heading slugs and a number.
    String id();

    String title();

    Lines lines();

    String why();

    /// Commands that run one after the other on every target. `undo` takes this step back; empty when nothing is paired.
    record Commands(String id, String title, Lines lines, String why, List<ShellCommand> commands,
            List<ShellCommand> undo) implements Step {
        public Commands {
            commands = List.copyOf(commands);
            undo = List.copyOf(undo);
            if (commands.isEmpty()) {
                throw new IllegalArgumentException("a step of commands has a command: " + title);
            }
        }
    }

    /// Something a person does and confirms.
    record Instruction(String id, String title, Lines lines, String why) implements Step {}

    /// Items a person ticks off before the walk goes on.
    record Check(String id, String title, Lines lines, String why, List<Item> items) implements Step {
        public Check {
            items = List.copyOf(items);
        }
    }
}
