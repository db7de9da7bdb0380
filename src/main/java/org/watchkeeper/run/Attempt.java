package org.watchkeeper.run;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Footing;

/// One try of a task's command, as far as the journal knows. `neverStarted` says that it is proven never to have reached the
/// host; its outcome is then unknown too, but it changed nothing. `footing` is what the run had at the
/// host when it began; `ended` is by the host's own duration, where it is known. `stopAsked` says that the operator wants it stopped.
public record Attempt(AttemptId id, int task, boolean back, String script, String shown, boolean edited,
        Footing footing,
        Instant began,
        Contact contact, boolean stopAsked, Optional<Instant> ended, Optional<Outcome> outcome, boolean neverStarted) {
    /// The try that this event begins.
    static Attempt begun(RunEvent.AttemptBegan event, boolean back, Instant at) {
        return new Attempt(event.attempt(), event.task(), back, event.script(), event.shown(), event.edited(),
                event.footing(), at,
                new Contact.Following(), false, Optional.empty(), Optional.empty(), false);
    }

    Attempt in(Contact next) {
        return new Attempt(id, task, back, script, shown, edited, footing, began, next, stopAsked, ended, outcome,
                neverStarted);
    }

    Attempt askedToStop() {
        return new Attempt(id, task, back, script, shown, edited, footing, began, contact, true, ended, outcome,
                neverStarted);
    }

    Attempt over(Instant at, Outcome how, boolean proven) {
        return new Attempt(id, task, back, script, shown, edited, footing, began, contact, stopAsked, Optional.of(at),
                Optional.of(how), proven);
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
