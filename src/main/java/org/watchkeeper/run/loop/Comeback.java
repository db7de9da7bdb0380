package org.watchkeeper.run.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Restart;

/// A command that restarts its host is over when the host is back, and not before: what tells is that the machine was started
/// anew since the command began. On the run's thread.
final class Comeback {
    private static final int SIGNALLED = 128;
    private final Surroundings around;
    private Instant complained = Instant.EPOCH;

    Comeback(Surroundings around) {
        this.around = around;
    }

    /// What an ending means for such a command.
    sealed interface Next {
        /// Nothing: it is what it is for any command.
        record AsItIs() implements Next {}

        record Over(Outcome outcome) implements Next {}

        /// The host is looked at again after a while.
        record Wait(String words) implements Next {}
    }

    Next after(Trip trip, Ending ending) {
        var restart = trip.start.restart();
        var attempt = around.state().openAttempt();
        if (restart.isEmpty() || attempt.isEmpty() || attempt.get().footing().boot().isEmpty()) {
            return new Next.AsItIs();
        }
        return switch (ending) {
            case Ending.Exited(var status, _, _, _) -> exited(trip, restart.get(), attempt.get(), status);
            case Ending.Vanished _ -> isBack(trip, attempt.get()) ? back(trip) : new Next.AsItIs();
            case Ending.Lost _, Ending.NeverStarted _ -> new Next.AsItIs();
        };
    }

    private Next exited(Trip trip, Restart restart, Attempt attempt, int status) {
        if (status > 0 && status <= SIGNALLED) {
            return new Next.AsItIs();
        }
        if (isBack(trip, attempt)) {
            return back(trip);
        }
        var host = trip.start.host().name();
        var patience = restart.delay().plus(around.pace.goDown());
        if (since(attempt).compareTo(patience) < 0) {
            return new Next.Wait("Waiting for " + host + " to go down: nothing else is sent before it is back");
        }
        return restart.certain()
                ? new Next.Over(new Outcome.Failed(Math.max(status, 0), host + " never went down: " + words(patience)
                        + " after the command, exit status " + status + ", the machine still runs as before"))
                : new Next.AsItIs();
    }

    private boolean isBack(Trip trip, Attempt attempt) {
        var now = around.hosts.find(trip.start.host().id()).map(shell -> shell.footing()).orElse(Footing.UNKNOWN);
        return attempt.footing().isRestartedIn(now);
    }

    private static Next back(Trip trip) {
        return new Next.Over(new Outcome.Achieved(trip.start.host().name() + " was restarted and is back"));
    }

    /// What is said while a host that restarts is out of reach; complains, once, when it is away for too long.
    Optional<String> away(Trip trip) {
        var attempt = around.state().openAttempt();
        if (trip.start.restart().isEmpty() || attempt.isEmpty()) {
            return Optional.empty();
        }
        var host = trip.start.host().name();
        var patience = trip.start.restart().get().delay().plus(around.pace.comeBack());
        if (since(attempt.get()).compareTo(patience) < 0) {
            return Optional.of("Waiting for " + host + " to come back from its restart");
        }
        if (!complained.equals(attempt.get().began())) {
            complained = attempt.get().began();
            around.refuse(host + " went down and did not come back within " + words(patience)
                    + ". Look at it another way; it is looked for again and again until you give it up.");
        }
        return Optional.of(host + " did not come back from its restart");
    }

    /// Whether a host that restarts may still be away: nobody needs to be asked about it yet.
    boolean isExpected(Trip trip) {
        return trip.start.restart().isPresent() && around.state().openAttempt()
                .filter(attempt -> since(attempt)
                        .compareTo(trip.start.restart().get().delay().plus(around.pace.comeBack())) < 0)
                .isPresent();
    }

    private Duration since(Attempt attempt) {
        return Duration.between(attempt.began(), around.now());
    }

    private static String words(Duration time) {
        return time.toSeconds() < 120 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }
}
