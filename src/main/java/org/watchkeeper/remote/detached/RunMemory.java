package org.watchkeeper.remote.detached;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;

/// What one run remembers of one host between connections. Never written anywhere.
final class RunMemory {
    private final Map<AttemptId, String> sent = new HashMap<>();
    private final Map<Asker, Given> given = new HashMap<>();
    private String generation = "";
    private @Nullable Secret sudo;

    /// The name tag of the run's directory as just seen.
    synchronized void generation(String seen) {
        generation = seen;
    }

    /// This attempt is about to be sent to the directory as it is now.
    synchronized void sending(AttemptId attempt) {
        sent.putIfAbsent(attempt, generation);
    }

    /// An earlier console was about to send this attempt to the directory with this tag.
    synchronized void wasSent(AttemptId attempt, String directory) {
        sent.putIfAbsent(attempt, directory);
    }

    /// Whether the directory without a trace of the attempt is the one the attempt was sent to. Only then was it not started:
    /// a directory made anew after a reboot has no traces either.
    synchronized boolean wasSentTo(AttemptId attempt, String seen) {
        return seen.equals(sent.get(attempt));
    }

    /// A program that asks for a password: its process number, within one command.
    record Asker(AttemptId attempt, long process) {}

    /// What it was answered last, to which question, and how often it was answered.
    record Given(Secret answer, long ask, int times) {}

    synchronized Optional<Given> given(Asker asker) {
        return Optional.ofNullable(given.get(asker));
    }

    synchronized void gave(Asker asker, Given answer) {
        given.put(asker, answer);
    }

    /// Whether a password was asked for while this command ran.
    synchronized boolean asked(AttemptId attempt) {
        return given.keySet().stream().anyMatch(asker -> asker.attempt().equals(attempt));
    }

    synchronized @Nullable Secret sudo() {
        return sudo;
    }

    synchronized void sudo(@Nullable Secret password) {
        sudo = password;
    }

    /// Wipes the password.
    synchronized void wipe() {
        if (sudo != null) {
            sudo.close();
        }
        given.clear();
        sudo = null;
    }
}
