package org.watchkeeper.run.loop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunEvent;

/// Stopping the open command: asked for once, carried out beside the follower as soon as the host is in contact, and over when
/// the host was looked at (PRODUCT rule 4). On the run's thread.
final class Stopping {
    private final Surroundings around;
    private final Contact contact;
    private final Course course;
    private boolean asked;
    private boolean underWay;
    private boolean missed;
    private Optional<StopReport> report = Optional.empty();
    private Optional<Outcome> endedMeanwhile = Optional.empty();

    Stopping(Surroundings around, Contact contact, Course course) {
        this.around = around;
        this.contact = contact;
        this.course = course;
    }

    /// The operator asks for it.
    void ask(Trip trip, boolean inContact) {
        if (asked) {
            around.refuse("A stop is under way already.");
            return;
        }
        around.append(new RunEvent.StopAsked(trip.attempt, around.operator));
        asked = true;
        course.halt();
        if (inContact) {
            send(trip);
        }
    }

    boolean isAsked() {
        return asked;
    }

    /// The host ended it because its time was up: looked at as after a stop, so that what lives on is named.
    void prove(Trip trip, Outcome outcome) {
        around.doing("Looking whether anything of it is left on " + trip.start.host().name());
        around.errands.go(() -> {
            var found = around.hosts.find(trip.start.host().id()).map(shell -> stop(shell, trip))
                    .orElseGet(() -> new StopReport.NotKnown("the host is out of contact"));
            around.post(() -> proven(trip, found, outcome));
        });
    }

    private void proven(Trip trip, StopReport found, Outcome outcome) {
        if (contact.trip().filter(now -> now == trip).isEmpty()) {
            return;
        }
        switch (found) {
            case StopReport.Stopped(var beside) -> contact.conclude(trip, withProof(outcome, beside), true);
            case StopReport.StillRunning _ -> contact.conclude(trip, new Outcome.Cancelled(found), true);
            case StopReport.NotKnown(var why) -> contact.conclude(trip, new Outcome.Unknown(
                    "Its time was up, and it is not known whether it was stopped: " + why), false);
        }
    }

    private static Outcome withProof(Outcome outcome, List<StopReport.Survivor> beside) {
        return outcome instanceof Outcome.Achieved(var how)
                ? new Outcome.Achieved(how + ": " + OutcomeWords.nothingLeft(beside))
                : outcome;
    }

    /// An earlier console was asked to stop what is taken up now.
    void goOn() {
        asked = true;
    }

    /// The command is followed, perhaps again.
    void following(Trip trip) {
        if (report.isPresent()) {
            waitForLastWords(report.get());
        } else if (asked && !underWay) {
            send(trip);
        }
    }

    /// Whether the end of the command is for the stop to write: now, or when its report comes.
    boolean holds(Trip trip, Outcome outcome) {
        if (report.isPresent()) {
            contact.conclude(trip, cancelled(report.get(), outcome), true);
            return true;
        }
        endedMeanwhile = underWay ? Optional.of(outcome) : Optional.empty();
        return underWay;
    }

    /// Nothing is open any more.
    void over() {
        asked = false;
        underWay = false;
        missed = false;
        report = Optional.empty();
        endedMeanwhile = Optional.empty();
    }

    private void send(Trip trip) {
        underWay = true;
        around.doing("Stopping the command on " + trip.start.host().name());
        around.errands.go(() -> {
            var found = around.hosts.find(trip.start.host().id()).map(shell -> stop(shell, trip))
                    .orElseGet(() -> new StopReport.NotKnown("the host is out of contact"));
            around.post(() -> reported(trip, found));
        });
    }

    private StopReport stop(RemoteShell shell, Trip trip) {
        try {
            return redacted(shell.stop(trip.attempt, around.pace.grace()));
        } catch (RuntimeException broken) {
            return new StopReport.NotKnown(String.valueOf(broken.getMessage()));
        }
    }

    /// Command lines of processes hold what the run's secrets were filled into.
    private StopReport redacted(StopReport found) {
        return switch (found) {
            case StopReport.Stopped(var beside) -> new StopReport.Stopped(redacted(beside));
            case StopReport.StillRunning(var survivors) -> new StopReport.StillRunning(redacted(survivors));
            case StopReport.NotKnown _ -> found;
        };
    }

    private List<StopReport.Survivor> redacted(List<StopReport.Survivor> processes) {
        return processes.stream().map(
                one -> new StopReport.Survivor(one.pid(), one.user(), around.secrets.redacted(one.commandLine())))
                .toList();
    }

    private void reported(Trip trip, StopReport found) {
        if (!underWay || !contact.trip().map(now -> now.attempt.equals(trip.attempt)).orElse(false)) {
            return;
        }
        underWay = false;
        switch (found) {
            case StopReport.Stopped _ -> stopped(found);
            case StopReport.StillRunning _ -> contact.cut(found);
            case StopReport.NotKnown(var why) -> notKnown(why);
        }
    }

    private void stopped(StopReport found) {
        report = Optional.of(found);
        if (endedMeanwhile.isPresent()) {
            var outcome = endedMeanwhile.get();
            contact.trip().ifPresent(trip -> contact.conclude(trip, cancelled(found, outcome), true));
        } else if (contact.isFollowing()) {
            waitForLastWords(found);
        }
    }

    /// Output that is on the host is fetched to its end, however long that takes. Only silence ends the waiting: once it is
    /// taken for a broken connection, then for a host that has nothing more to say.
    private void waitForLastWords(StopReport found) {
        long heard = contact.chunksHeard();
        around.jobs.later(around.pace.lastWords(), () -> {
            if (contact.chunksHeard() != heard) {
                waitForLastWords(found);
            } else if (missed) {
                around.refuse(
                        "Not all that the command printed could be fetched: it stays on the host until the run is closed.");
                contact.cut(found);
            } else {
                missed = true;
                contact.missEnd();
            }
        });
    }

    /// The exit status is kept: the command may have ended by itself before the stop reached it.
    private static Outcome cancelled(StopReport report, Outcome ended) {
        return new Outcome.Cancelled(report, switch (ended) {
            case Outcome.Succeeded(var status) -> OptionalInt.of(status);
            case Outcome.Failed(var status, _) -> OptionalInt.of(status);
            case Outcome.Achieved _, Outcome.Unknown _, Outcome.Skipped _, Outcome.ByHand _, Outcome.Cancelled _ ->
                OptionalInt.empty();
        });
    }

    private void notKnown(String why) {
        asked = false;
        around.doing("");
        around.refuse("It is not known whether the command was stopped: " + why
                + ". Stop it again when the host is in contact.");
        endedMeanwhile.ifPresent(outcome -> contact.trip().ifPresent(trip -> contact.conclude(trip, outcome, true)));
        endedMeanwhile = Optional.empty();
    }
}
