package org.watchkeeper.run;

import java.util.OptionalInt;

import org.watchkeeper.remote.StopReport;
import org.watchkeeper.runbook.Success;

/// How a task ended. Unknown is neither passed nor failed and is never retried by itself (PRODUCT rule 3).
public sealed interface Outcome {
    record Succeeded(int status) implements Outcome {}

    /// What was wanted came about, measured by something else than an exit status: a host that restarted is back, a command
    /// that does not end by itself ran for its time and was stopped. `how` is a sentence without its stop.
    record Achieved(String how) implements Outcome {}

    /// `why` says which part of the success rule did not hold.
    record Failed(int status, String why) implements Outcome {
        /// Whether it did its work and found something, which a person decides about (T-059).
        public boolean isFinding() {
            return why.endsWith(Success.FOUND);
        }
    }

    record Unknown(String why) implements Outcome {}

    record Skipped(String reason) implements Outcome {}

    /// Done by a person outside the console, or a person's step confirmed.
    record ByHand(String note) implements Outcome {}

    /// Stopped by the operator. `status` is the exit status, where the command left one: it may have ended by itself meanwhile.
    record Cancelled(StopReport report, OptionalInt status) implements Outcome {
        public Cancelled(StopReport report) {
            this(report, OptionalInt.empty());
        }
    }

    /// Whether the walk may go on to the next task.
    default boolean letsPass() {
        return switch (this) {
            case Succeeded _, Achieved _, Skipped _, ByHand _ -> true;
            case Failed _, Unknown _, Cancelled _ -> false;
        };
    }
}
