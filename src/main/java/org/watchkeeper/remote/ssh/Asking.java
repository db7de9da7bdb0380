package org.watchkeeper.remote.ssh;

import java.util.Optional;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Questions.HostKey;
import org.watchkeeper.remote.Questions.Prompt;

/// Asks the operator off the clock: thinking is not the network's fault.
record Asking(Questions questions, Deadline deadline, Journey journey) {
    boolean trust(HostKey key) {
        return timed(() -> questions.trust(key));
    }

    Optional<Secret> secret(Prompt prompt) {
        return timed(() -> questions.secret(prompt));
    }

    private <T> T timed(Supplier<T> question) {
        var before = deadline.nanosPaused();
        try {
            return deadline.offTheClock(question);
        } finally {
            journey.discount(deadline.nanosPaused() - before);
        }
    }
}
