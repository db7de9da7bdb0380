package org.watchkeeper.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Footing;

/// Something that happened in a run. The journal holds nothing else, and a run's state is nothing but these.
///
/// `task` is an index into the tasks of the passage being walked when the event was written.
public sealed interface RunEvent {
    /// The run exists, with its frozen plan.
    record Opened(Plan plan, Operator by) implements RunEvent {}

    /// About to be started on a host: written before anything is sent. `edited` marks a text changed for this run.
    /// `footing` is what the run had at the host then.
    record AttemptBegan(int task, AttemptId attempt, String script, String shown, boolean edited, Operator by,
            Footing footing) implements RunEvent {
        /// At a host of which nothing is known.
        public AttemptBegan(int task, AttemptId attempt, String script, String shown, boolean edited, Operator by) {
            this(task, attempt, script, shown, edited, by, Footing.UNKNOWN);
        }
    }

    /// The connection is gone while the command may run on: "lost contact".
    record ContactLost(AttemptId attempt, String why) implements RunEvent {}

    /// Followed again, with nothing missed.
    record ContactRegained(AttemptId attempt) implements RunEvent {}

    /// Proven never to have reached the host: its task waits again, for the operator.
    record AttemptNeverStarted(AttemptId attempt, String why) implements RunEvent {}

    /// The command ended, or is given up as unknown. `took` is how long it ran by the host's clock, where the host said so: it
    /// may have ended long before it was heard of.
    record AttemptEnded(AttemptId attempt, Outcome outcome, Optional<Duration> took) implements RunEvent {
        /// Nobody knows how long it ran.
        public AttemptEnded(AttemptId attempt, Outcome outcome) {
            this(attempt, outcome, Optional.empty());
        }
    }

    /// A host could not be had before anything was started there. `another` says that something answered which is not the machine that
    /// the host is known as.
    record HostUnavailable(int task, String why, boolean another) implements RunEvent {}

    /// A person settled the task: skipped, done by hand, confirmed.
    record Settled(int task, Outcome outcome, Operator by) implements RunEvent {}

    /// A person lets an ended task be tried again.
    record RetryAllowed(int task, Operator by) implements RunEvent {}

    /// A stop was asked for; its result is the attempt's outcome.
    record StopAsked(AttemptId attempt, Operator by) implements RunEvent {}

    record Paused(Operator by) implements RunEvent {}

    record Resumed(Operator by) implements RunEvent {}

    /// A person gives the run to another, with what that one has to know: nobody drives it until somebody takes it over.
    record HandedOver(Operator to, String note, Operator by) implements RunEvent {}

    /// Somebody took over a run that was handed over: whoever did, it need not be the one it was meant for.
    record TakenOver(Operator by) implements RunEvent {}

    /// A person lets a run of no change last until then, which is longer than its window or than it was let before.
    record Extended(Instant until, String reason, Operator by) implements RunEvent {}

    /// The way back began. Its tasks are walked from here on.
    record RollbackBegan(Passage back, String reason, Operator by) implements RunEvent {}

    /// The last event of a run. `note` may be empty.
    record Finished(Result result, String note, Operator by) implements RunEvent {}

    /// What kind of event it is, in a word that never changes: it is what the journal keeps.
    default String kind() {
        return switch (this) {
            case Opened _ -> "opened";
            case AttemptBegan _ -> "attempt-began";
            case ContactLost _ -> "contact-lost";
            case ContactRegained _ -> "contact-regained";
            case AttemptNeverStarted _ -> "attempt-never-started";
            case AttemptEnded _ -> "attempt-ended";
            case HostUnavailable _ -> "host-unavailable";
            case Settled _ -> "settled";
            case RetryAllowed _ -> "retry-allowed";
            case StopAsked _ -> "stop-asked";
            case Paused _ -> "paused";
            case Resumed _ -> "resumed";
            case HandedOver _ -> "handed-over";
            case TakenOver _ -> "taken-over";
            case Extended _ -> "extended";
            case RollbackBegan _ -> "rollback-began";
            case Finished _ -> "finished";
        };
    }

    enum Result {
        COMPLETED, ROLLED_BACK, ABANDONED
    }
}
