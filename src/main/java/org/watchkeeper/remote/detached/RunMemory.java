package org.watchkeeper.remote.detached;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;

/// What one run remembers of one host between connections. Never written anywhere.
final class RunMemory {
    private static final long SMALL = 1 << 20;

    private final Map<AttemptId, String> sent = new HashMap<>();
    private final Map<Asker, Given> given = new HashMap<>();
    private final Set<AttemptId> large = new HashSet<>();
    private final Set<AttemptId> forgotten = new LinkedHashSet<>();
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

    /// So much of an attempt's output was fetched.
    synchronized void fetched(AttemptId attempt, long bytes) {
        if (bytes > SMALL) {
            large.add(attempt);
        }
    }

    /// The attempt's files are to be removed with the next command, unless they are so large that they must go now: then this
    /// is false.
    synchronized boolean forgetLater(AttemptId attempt) {
        return !large.remove(attempt) && forgotten.add(attempt);
    }

    /// What is to be removed with this command. Should it not arrive, that goes with the run's directory.
    synchronized List<AttemptId> takeForgotten() {
        var taken = List.copyOf(forgotten);
        forgotten.clear();
        return taken;
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
