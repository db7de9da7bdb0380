package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Unreachable;
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
    private Phase phase = new Phase.Idle();
    private int tries;
    private long chunks;
    private boolean incompleteBefore;
    private String objection = "";
    private Optional<Duration> took = Optional.empty();

    /// Where the open command stands, seen from this console.
    sealed interface Phase {
        record Idle() implements Phase {}

        /// The host is being opened; nothing was started yet.
        record Opening(Start start) implements Phase {}

        record Following(Trip trip) implements Phase {}

        /// Out of contact. Nothing is under way but, perhaps, the next try.
        record Away(Trip trip) implements Phase {}

        /// The host is being opened to attach again.
        record Returning(Trip trip) implements Phase {}
    }

    /// One going at an attempt; each has its own identity and follower.
    @SuppressWarnings("ClassCanBeRecord") // compared by identity
    static final class Trip {
        final Start start;
        final AttemptId attempt;
        final Follower follower;

        Trip(Start start, AttemptId attempt, Follower follower) {
            this.start = start;
            this.attempt = attempt;
            this.follower = follower;
        }
    }

    Contact(Surroundings around, Course course) {
        this.around = around;
        this.course = course;
        this.stopping = new Stopping(around, this, course);
        this.comeback = new Comeback(around);
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

    /// Opens the host if need be, writes that the command is begun, and starts it.
    void start(Start start) {
        var opening = new Phase.Opening(start);
        phase = opening;
        if (around.hosts.find(start.host().id()).isEmpty()) {
            around.doing("Connecting to " + start.host().name());
        }
        around.errands.go(() -> around.post(openedFor(opening)));
    }

    /// Takes up an attempt that an earlier console began; what was asked to be stopped then is stopped now.
    void takeUp(Start start, Attempt attempt) {
        phase = new Phase.Away(around.trip(start, attempt.id()));
        if (attempt.stopAsked()) {
            stopping.goOn();
        }
        goBack();
    }

    /// Connects again at once.
    void reconnect() {
        switch (phase) {
            case Phase.Away _ -> {
                tries = 0;
                goBack();
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
                goBack();
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

    private Runnable openedFor(Phase.Opening opening) {
        var start = opening.start();
        try {
            boolean secretsKnown = around.knowsSecrets(start);
            var objection = around.grammar.objection(start.host(), around.hosts.open(start.host()), start.script());
            return objection.isEmpty()
                    ? () -> begin(opening, secretsKnown)
                    : () -> unavailable(opening, objection);
        } catch (RuntimeException why) {
            around.hosts.drop(start.host().id()); // a connection that broke would answer the same for ever
            return () -> unavailable(opening, Surroundings.sentence(why));
        }
    }

    private void unavailable(Phase.Opening opening, String why) {
        if (phase == opening) {
            course.notStarted(opening.start());
            done(false);
            around.append(new RunEvent.HostUnavailable(opening.start().task(), why));
        }
    }

    private void begin(Phase.Opening opening, boolean secretsKnown) {
        if (phase != opening) {
            return;
        }
        var refusal = refusal(opening.start(), secretsKnown);
        if (!refusal.isEmpty()) {
            around.refuse(refusal);
            done(false);
            return;
        }
        var start = opening.start();
        var shell = around.hosts.find(start.host().id());
        if (shell.isEmpty()) {
            unavailable(opening, "The connection was lost before anything was sent.");
            return;
        }
        phase = new Phase.Idle();
        var trip = around.trip(start, around.newAttempt());
        try {
            around.append(new RunEvent.AttemptBegan(start.task(), trip.attempt, start.script(), start.shown(),
                    start.edited(), around.operator, shell.get().footing()));
        } catch (Problem unwritten) {
            done(false);
            throw unwritten;
        }
        follow(trip, true);
    }

    /// Why this is not started; empty when it is.
    private String refusal(Start start, boolean secretsKnown) {
        if (!secretsKnown) {
            return "A secret value was not given, so nothing was started.";
        }
        return start.edited() && around.secrets.isIn(start.script())
                ? "The text holds the value of a secret. Write its name instead, as in ${wk_name}."
                : "";
    }

    private void follow(Trip trip, boolean first) {
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
            case Follower.Followed.Trouble(var why) -> hold(trip, why);
            case Follower.Followed.Objected(var why) -> objected(trip, why);
            case Follower.Followed.By(Ending.Lost(var why), _, _) -> lost(trip, why);
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
            lost(trip, "not all of the output arrived");
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
                away(trip);
                around.doing(words);
                around.jobs.later(around.pace.before(2), this::goBack);
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
            hold(trip, why);
            return;
        }
        objection = why;
        away(trip);
        around.refuse(why);
        around.held(why);
        goBack();
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
        trip().ifPresent(trip -> lost(trip, "the end of the stopped command did not come"));
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
            hold(trip, String.valueOf(full.getMessage()));
            return;
        }
        if (forget) {
            around.forget(trip.start.host(), trip.attempt);
        }
        done(passes);
    }

    private void done(boolean passes) {
        leave();
        phase = new Phase.Idle();
        tries = 0;
        incompleteBefore = false;
        objection = "";
        took = Optional.empty();
        stopping.over();
        around.jobs.nothingLater();
        around.doing("");
        course.settled(passes);
    }

    /// Nothing can be stored here: what the command prints stays on the host until the operator says that there is room.
    private void hold(Trip trip, String why) {
        away(trip);
        around.refuse(why);
        around.held(why);
        around.doing("Following is paused, the command goes on: " + why + " Connect again when this is settled.");
    }

    private void lost(Trip trip, String why) {
        away(trip);
        around.held(why); // also where the journal cannot take it
        around.hosts.drop(trip.start.host().id());
        tryLater(trip, why);
        noteLost(trip, why);
    }

    private void away(Trip trip) {
        leave();
        around.jobs.nothingLater();
        phase = new Phase.Away(around.trip(trip.start, trip.attempt));
    }

    private void noteLost(Trip trip, String why) {
        if (isFollowingByJournal(trip)) {
            around.append(new RunEvent.ContactLost(trip.attempt, why));
        }
    }

    private void tryLater(Trip trip, String why) {
        var pause = around.pace.before(tries++);
        var host = trip.start.host().name();
        var now = comeback.away(trip).orElseGet(
                () -> trip.start.disconnects() ? host + " is expected to be away" : "Lost contact with " + host);
        around.doing(now + " (" + why + "): trying again in " + Math.max(1, pause.toSeconds()) + " s");
        around.jobs.later(pause, this::goBack);
        if (!comeback.isExpected(trip)) {
            around.away(tries);
        }
    }

    private void goBack() {
        if (!(phase instanceof Phase.Away(var trip))) {
            return;
        }
        around.jobs.nothingLater();
        var returning = new Phase.Returning(trip);
        phase = returning;
        around.doing("Connecting to " + trip.start.host().name());
        around.errands.go(() -> around.post(returned(returning)));
    }

    private Runnable returned(Phase.Returning returning) {
        try {
            around.hosts.open(returning.trip().start.host());
            return around.knowsSecrets(returning.trip().start) ? () -> regained(returning) : () -> withheld(returning);
        } catch (RuntimeException why) {
            return () -> unreachable(returning, Surroundings.sentence(why),
                    why instanceof Unreachable host && !host.isFinal());
        }
    }

    private void regained(Phase.Returning returning) {
        if (phase != returning) {
            return;
        }
        phase = new Phase.Away(returning.trip());
        if (!isFollowingByJournal(returning.trip())) {
            around.append(new RunEvent.ContactRegained(returning.trip().attempt));
        }
        follow(returning.trip(), false);
    }

    /// What the command prints may hold a secret that is not known here, so nothing of it is fetched.
    private void withheld(Phase.Returning returning) {
        if (phase == returning) {
            hold(returning.trip(), "A secret of this run is not known here, and what the command prints may hold it.");
        }
    }

    private void unreachable(Phase.Returning returning, String why, boolean tryAgain) {
        if (phase != returning) {
            return;
        }
        var trip = returning.trip();
        phase = new Phase.Away(trip);
        around.held(why);
        if (tryAgain) {
            tryLater(trip, why);
        } else {
            around.doing("Not connecting again by itself: " + why);
        }
        noteLost(trip, why);
    }

    /// A chunk came: the connection is good again.
    void heard() {
        tries = 0;
        chunks++;
    }

    private boolean isFollowingByJournal(Trip trip) {
        return around.state().openAttempt().filter(open -> open.id().equals(trip.attempt))
                .map(open -> open.contact() instanceof Attempt.Contact.Following).orElse(false);
    }

    /// The going at the open attempt, if there is one.
    Optional<Trip> trip() {
        return switch (phase) {
            case Phase.Idle _, Phase.Opening _ -> Optional.empty();
            case Phase.Following(var trip) -> Optional.of(trip);
            case Phase.Away(var trip) -> Optional.of(trip);
            case Phase.Returning(var trip) -> Optional.of(trip);
        };
    }
}
