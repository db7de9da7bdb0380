package org.watchkeeper.run;

import java.util.List;
import java.util.Optional;

/// What became of one task so far: its tries, oldest first, and where it stands. `another` says that something which is not the
/// machine its host is known as answered when it was to be tried last.
public record TaskState(List<Attempt> attempts, Standing standing, boolean another) {
    static final TaskState FRESH = new TaskState(List.of(), new Standing.Waiting(), false);

    public TaskState {
        attempts = List.copyOf(attempts);
    }

    TaskState with(Standing next) {
        return new TaskState(attempts, next, another);
    }

    TaskState with(List<Attempt> tries) {
        return new TaskState(tries, standing, another);
    }

    TaskState missed(boolean byAnother) {
        return new TaskState(attempts, standing, byAnother);
    }

    /// The latest try.
    public Optional<Attempt> latest() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /// Whether the walk may go past this task.
    public boolean letsPass() {
        return standing instanceof Standing.Settled(var outcome) && outcome.letsPass();
    }

    /// Where a task stands.
    public sealed interface Standing {
        /// Not tried, or allowed to be tried again.
        record Waiting() implements Standing {}

        /// A try of it is open: running, stopping or out of contact.
        record Running() implements Standing {}

        record Settled(Outcome outcome) implements Standing {}
    }
}
