package org.watchkeeper.cli;

/// What an operator wants done with a walk that has come to rest.
sealed interface Answer {
    /// Go on, having confirmed what the gate asks to be confirmed if `confirmed`.
    record Go(boolean confirmed) implements Answer {}

    /// Go on with a paused run.
    record Resume() implements Answer {}

    record Retry() implements Answer {}

    record Skip(String reason) implements Answer {}

    record Done(String note) implements Answer {}

    record RollBack(String reason) implements Answer {}

    record GiveUp() implements Answer {}

    record Stop() implements Answer {}

    record Finish(String note) implements Answer {}

    record Abandon(String reason) implements Answer {}

    /// Leave the run as it is.
    record Leave() implements Answer {}
}
