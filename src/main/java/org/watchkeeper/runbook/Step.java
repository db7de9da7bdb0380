package org.watchkeeper.runbook;

import java.util.List;

/// A titled unit of a procedure. `why` is the prose that belongs to it, as Markdown; may be empty.
public sealed interface Step {
    /// Stable within its document: path of heading slugs and a number.
    String id();

    String title();

    Lines lines();

    String why();

    /// What the document ties it to.
    Proviso proviso();

    /// Commands that run one after the other on every target. `undo` takes this step back; empty when nothing is paired.
    record Commands(String id, String title, Lines lines, String why, List<ShellCommand> commands,
            List<ShellCommand> undo, Proviso proviso) implements Step {
        public Commands {
            commands = List.copyOf(commands);
            undo = List.copyOf(undo);
            if (commands.isEmpty()) {
                throw new IllegalArgumentException("a step of commands has a command: " + title);
            }
        }

        /// Commands that the document ties to nothing.
        public Commands(String id, String title, Lines lines, String why, List<ShellCommand> commands,
                List<ShellCommand> undo) {
            this(id, title, lines, why, commands, undo, Proviso.NONE);
        }
    }

    /// Something a person does and confirms.
    record Instruction(String id, String title, Lines lines, String why, Proviso proviso) implements Step {
        /// An instruction that the document ties to nothing.
        public Instruction(String id, String title, Lines lines, String why) {
            this(id, title, lines, why, Proviso.NONE);
        }
    }

    /// Items a person ticks off before the walk goes on.
    record Check(String id, String title, Lines lines, String why, List<Item> items, Proviso proviso) implements Step {
        public Check {
            items = List.copyOf(items);
        }

        /// A check that the document ties to nothing.
        public Check(String id, String title, Lines lines, String why, List<Item> items) {
            this(id, title, lines, why, items, Proviso.NONE);
        }
    }
}
