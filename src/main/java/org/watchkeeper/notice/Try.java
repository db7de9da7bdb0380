package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// One try at sending one notice; `number` counts them from 1. Whoever writes it first has it: that is how two consoles never send
/// one notice both. A try without an ending is under way, or its console was killed.
public record Try(NoticeKey key, int number, Instant due, Sender by, Instant began, Optional<Ending> ending) {
    /// After this no way is still waiting for its receiver; what has not ended then never will.
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /// A try that begins now.
    public static Try begun(Slot slot, int number, Sender by, Instant now) {
        return new Try(slot.key(), number, slot.at(), by, now, Optional.empty());
    }

    public Try ended(Outcome how, Instant now) {
        return new Try(key, number, due, by, began, Optional.of(new Ending(how, now)));
    }

    /// How it ended; what has been under way for too long is unknown.
    public Optional<Outcome> outcome(Instant now) {
        if (ending.isPresent()) {
            return ending.map(Ending::outcome);
        }
        return now.isAfter(began.plus(LONGEST))
                ? Optional.of(new Outcome.Unknown(new Answer("no answer kept", "The console went away while it sent.")))
                : Optional.empty();
    }

    /// Who sends. `byItself` says that the console was not asked.
    public record Sender(Operator operator, String console, boolean byItself) {}

    /// How and when a try ended.
    public record Ending(Outcome outcome, Instant at) {}
}
