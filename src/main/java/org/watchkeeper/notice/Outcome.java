package org.watchkeeper.notice;

import java.time.Instant;

/// How one try ended, as it is kept.
public sealed interface Outcome {
    Answer answer();

    /// The receiver has it.
    record Delivered(Answer answer) implements Outcome {}

    /// It did not arrive; tried again from `again` on.
    record Deferred(Answer answer, Instant again) implements Outcome {}

    /// It did not arrive and is not tried again by itself.
    record Refused(Answer answer) implements Outcome {}

    /// Nobody knows whether it arrived; not sent again by itself.
    record Unknown(Answer answer) implements Outcome {}

    /// A person decided that it is not sent, and why.
    record Dismissed(Answer answer) implements Outcome {}

    /// Lower-case word, as in JSON and in the database.
    default String word() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Deferred _ -> "deferred";
            case Refused _ -> "refused";
            case Unknown _ -> "unknown";
            case Dismissed _ -> "dismissed";
        };
    }
}
