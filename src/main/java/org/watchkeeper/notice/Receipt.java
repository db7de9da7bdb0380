package org.watchkeeper.notice;

import java.time.Duration;
import java.util.Optional;

/// What came of handing one notice to its way.
public sealed interface Receipt {
    Answer answer();

    /// The receiver has it.
    record Accepted(Answer answer) implements Receipt {}

    /// It surely did not arrive, and may later; `pause` is what the receiver asked for.
    record NotNow(Answer answer, Optional<Duration> pause) implements Receipt {}

    /// It did not arrive and will not without a change: wrong address, refused login, objection to what it says.
    record Rejected(Answer answer) implements Receipt {}

    /// It left the console, and nobody knows whether it arrived.
    record Uncertain(Answer answer) implements Receipt {}
}
