package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;

/// The one command of a run that is being started, followed, searched for or stopped. On the run's thread.
///
/// Nothing here ever starts a command that was begun before: after a lost connection it is attached to. Answers of errands
/// that were overtaken (given up, stopped, left) are recognised by their `Trip` and ignored.
final class Contact {
    private final Surroundings around;
    private final Course course;
    private final Stopping stopping;
    private final Comeback comeback;
    private final Beginning beginning;
    private final Absence absence;
    private Phase phase = new Phase.Idle();
    private long chunks;
    private boolean incompleteBefore;
    private String objection = "";
    private Optional<Duration> took = Optional.empty();

    Contact(Surroundings around, Course course) {
        this.around = around;
        this.course = course;
        this.stopping = new Stopping(around, this, course);
        this.comeback = new Comeback(around);
        this.beginning = new Beginning(around, this, course);
        this.absence = new Absence(around, this, comeback);
    }

    boolean isFollowing() {
        return phase instanceof Phase.Following;
    }

    /// Whether nothing more happens here until it is asked for.
    boolean isAtRest() {
        return isIdle() || (phase instanceof Phase.Away && !around.jobs.hasLater());
    }

    boolean isIdle() {
        return phase instanceof Phase.Idle;
    }

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
    }

    void start(Start start) {
        beginning.of(start);
    }

    /// Takes up an attempt that an earlier console began; what was asked to be stopped then is stopped now.
    void takeUp(Start start, Attempt attempt) {
        phase = new Phase.Away(around.trip(start, attempt.id()));
        if (attempt.stopAsked()) {
            stopping.goOn();
        }
        absence.goBack();
    }

    /// Connects again at once.
    void reconnect() {
        switch (phase) {
            case Phase.Away _ -> {
                absence.forgetTries();
                absence.goBack();
            }
            case Phase.Returning _ -> around.refuse("The host is being connected to already.");
            case Phase.Idle _, Phase.Opening _, Phase.Following _ -> around.refuse("Nothing is out of contact.");
        }
    }

    /// The outcome stays unknown; the command may run on.
    void giveUp() {
        if (!(phase instanceof Phase.Away || phase instanceof Phase.Returning)) {
            around.refuse(isIdle() ? "Nothing is out of contact." : "The command is in contact: stop it instead.");
            return;
        }
        var trip = trip().orElseThrow();
        around.append(
                new RunEvent.AttemptEnded(trip.attempt, new Outcome.Unknown("Given up while it was out of contact with "
                        + trip.start.host().name() + ": the command may run on, or may have ended in any way.")));
        done(false);
    }

    /// Stops the command on its host, or the opening of a host before a command.
    void stop() {
        switch (phase) {
            case Phase.Idle _ -> around.refuse("Nothing is running.");
            case Phase.Opening _ -> cancelOpening();
            case Phase.Following(var trip) -> stopping.ask(trip, true);
            case Phase.Away(var trip) -> {
                stopping.ask(trip, false);
                absence.goBack();
            }
            case Phase.Returning(var trip) -> stopping.ask(trip, false);
        }
    }

    /// What is not started yet is not started.
    void cancelOpening() {
        if (phase instanceof Phase.Opening) {
            done(false);
        }
    }

    /// Follows nothing any more; the command goes on.
    void leave() {
        trip().ifPresent(trip -> trip.follower.leave());
    }

    /// Starts the command of this trip, or attaches to it, and hears what it says.
    void follow(Trip trip, boolean first) {
        phase = new Phase.Following(trip);
        around.held("");
        around.doing("");
        around.errands.go(() -> {
            var followed = around.follow(trip, first);
            around.post(() -> followed(trip, followed));
        });
        stopping.following(trip);
    }

    private void followed(Trip trip, Follower.Followed followed) {
        if (!(phase instanceof Phase.Following(var now)) || now != trip) {
            return;
        }
        switch (followed) {
            case Follower.Followed.Trouble(var why) -> absence.hold(trip, why);
            case Follower.Followed.Behind(var why) -> absence.behind(trip, why);
            case Follower.Followed.Objected(var why) -> objected(trip, why);
            case Follower.Followed.By(Ending.Lost(var why), _, _) -> absence.lost(trip, why);
            case Follower.Followed.By(Ending.NeverStarted _, _, _) -> neverStarted(trip);
            case Follower.Followed.By(Ending.Vanished gone, _, var outcome) -> {
                if (!isAwaited(trip, gone)) {
                    ended(trip, outcome, false);
                }
            }
            case Follower.Followed.By(Ending.Exited exited, var complete, var outcome) ->
                exited(trip, exited, outcome, complete);
        }
    }

    private void exited(Trip trip, Ending.Exited exited, Outcome outcome, boolean complete) {
        took = exited.took();
        if (complete && isAwaited(trip, exited)) {
            return;
        }
        if (complete && exited.late() && !stopping.isAsked()) {
            stopping.prove(trip, outcome);
        } else if (complete || incompleteBefore) {
            ended(trip, outcome, true);
        } else {
            incompleteBefore = true;
            absence.lost(trip, "not all of the output arrived");
        }
    }

    /// Whether the command is over only when its host is back from a restart, and what comes of that.
    private boolean isAwaited(Trip trip, Ending ending) {
        if (stopping.isAsked()) {
            return false;
        }
        return switch (comeback.after(trip, ending)) {
            case Comeback.Next.AsItIs() -> false;
            case Comeback.Next.Over(var outcome) -> {
                took = Optional.empty(); // the restart took longer than the command
                conclude(trip, outcome, ending instanceof Ending.Exited);
                yield true;
            }
            case Comeback.Next.Wait(var words) -> {
                // The connection stays: that it breaks is how the host is seen to go down, and nobody logs in again and
                // again.
                absence.away(trip);
                around.doing(words);
                around.jobs.later(around.pace.before(2), absence::goBack);
                yield true;
            }
        };
    }

    private void neverStarted(Trip trip) {
        store(trip, new RunEvent.AttemptNeverStarted(trip.attempt, objection.isEmpty()
                ? "The connection was lost before the command reached " + trip.start.host().name() + "."
                : objection), false, false);
    }

    /// The shell would not do it. The host is asked, once, what became of the command: attaching starts nothing.
    private void objected(Trip trip, String why) {
        if (!objection.isEmpty()) {
            absence.hold(trip, why);
            return;
        }
        objection = why;
        absence.away(trip);
        around.refuse(why);
        around.held(why);
        absence.goBack();
    }

    /// The command is over by itself, unless a stop was asked for: then its report decides.
    private void ended(Trip trip, Outcome outcome, boolean traces) {
        if (!stopping.holds(trip, outcome)) {
            conclude(trip, outcome, traces);
        }
    }

    /// Writes the outcome; only then the host may forget.
    void conclude(Trip trip, Outcome outcome, boolean traces) {
        store(trip, new RunEvent.AttemptEnded(trip.attempt, outcome, took), outcome.letsPass(), traces);
    }

    /// A stop was reported and nothing more is waited for: what is not fetched stays on the host until the run is closed.
    void cut(StopReport report) {
        trip().ifPresent(trip -> {
            around.hosts.drop(trip.start.host().id());
            conclude(trip, new Outcome.Cancelled(report), false);
        });
    }

    /// The command was stopped and its end does not come: asked for again over a new connection.
    void missEnd() {
        trip().ifPresent(trip -> absence.lost(trip, "the end of the stopped command did not come"));
    }

    /// A chunk came: the connection is good again.
    void heard() {
        absence.forgetTries();
        chunks++;
    }

    /// How much output came so far, to tell silence from much to say.
    long chunksHeard() {
        return chunks;
    }

    private void store(Trip trip, RunEvent event, boolean passes, boolean forget) {
        try {
            around.append(event);
        } catch (JournalTaken taken) {
            throw taken;
        } catch (Problem full) {
            absence.hold(trip, String.valueOf(full.getMessage()));
            return;
        }
        if (forget) {
            around.forget(trip.start.host(), trip.attempt);
        }
        done(passes);
    }

    /// The attempt is over, or was never begun.
    void done(boolean passes) {
        leave();
        phase = new Phase.Idle();
        absence.forgetTries();
        incompleteBefore = false;
        objection = "";
        took = Optional.empty();
        stopping.over();
        around.jobs.nothingLater();
        around.doing("");
        course.settled(passes);
    }

    /// The going at the open attempt, if there is one.
    Optional<Trip> trip() {
        return phase.going();
    }
}
