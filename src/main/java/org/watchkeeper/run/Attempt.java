package org.watchkeeper.run;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.remote.AttemptId;

/// One try of a task's command, as far as the journal knows. `neverStarted` says that it is proven never to have reached the
/// host; its outcome is then unknown too, but it changed nothing.
public record Attempt(AttemptId id, int task, boolean back, String script, String shown, boolean edited, Instant began,
        Contact contact, Optional<Instant> ended, Optional<Outcome> outcome, boolean neverStarted) {
    /// A try that may have reached its host.
    public Attempt(AttemptId id, int task, boolean back, String script, String shown, boolean edited, Instant began,
            Contact contact, Optional<Instant> ended, Optional<Outcome> outcome) {
        this(id, task, back, script, shown, edited, began, contact, ended, outcome, false);
    }

    /// Whether the console is in touch with the command while it runs.
    public sealed interface Contact {
        record Following() implements Contact {}

        record Lost(String why) implements Contact {}
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
