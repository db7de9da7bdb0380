package org.watchkeeper.run.loop;

import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.RunEvent;

/// While the open command is out of contact: when its host is tried again, and how it is attached to. On the run's thread; only
/// the host is opened on an errand's.
final class Absence {
    private final Surroundings around;
    private final Contact contact;
    private final Comeback comeback;
    private int tries;

    Absence(Surroundings around, Contact contact, Comeback comeback) {
        this.around = around;
        this.contact = contact;
        this.comeback = comeback;
    }

    /// The connection is good, or the operator wants it: the next try is the first again.
    void forgetTries() {
        tries = 0;
    }

    /// Contact was lost: it is looked for again by itself.
    void lost(Trip trip, String why) {
        away(trip);
        around.held(why); // also where the journal cannot take it
        around.hosts.drop(trip.start.host().id());
        tryLater(trip, why);
        noteLost(trip, why);
    }

    /// Follows nothing any more and waits: for a try that is asked for later, or for the operator.
    void away(Trip trip) {
        contact.leave();
        around.jobs.nothingLater();
        contact.enter(new Phase.Away(around.trip(trip.start, trip.attempt)));
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

    /// Connects again, to attach.
    void goBack() {
        if (!(contact.phase() instanceof Phase.Away(var trip))) {
            return;
        }
        around.jobs.nothingLater();
        var returning = new Phase.Returning(trip);
        contact.enter(returning);
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
        if (contact.phase() != returning) {
            return;
        }
        contact.enter(new Phase.Away(returning.trip()));
        if (!isFollowingByJournal(returning.trip())) {
            around.append(new RunEvent.ContactRegained(returning.trip().attempt));
        }
        contact.follow(returning.trip(), false);
    }

    /// What the command prints may hold a secret that is not known here, so nothing of it is fetched.
    private void withheld(Phase.Returning returning) {
        if (contact.phase() == returning) {
            hold(returning.trip(), "A secret of this run is not known here, and what the command prints may hold it.");
        }
    }

    private void unreachable(Phase.Returning returning, String why, boolean tryAgain) {
        if (contact.phase() != returning) {
            return;
        }
        var trip = returning.trip();
        contact.enter(new Phase.Away(trip));
        around.held(why);
        if (tryAgain) {
            tryLater(trip, why);
        } else {
            around.doing("Not connecting again by itself: " + why);
        }
        noteLost(trip, why);
    }

    /// Nothing can be stored here: what the command prints stays on the host until the operator says that there is room.
    void hold(Trip trip, String why) {
        away(trip);
        around.refuse(why);
        around.held(why);
        around.doing("Following is paused, the command goes on: " + why + " Connect again when this is settled.");
    }

    /// The store lost the end of what it held: followed again from what is left, on the same connection.
    void behind(Trip trip, String why) {
        away(trip);
        around.doing(why);
        around.jobs.later(around.pace.before(tries++), this::goBack);
    }

    private boolean isFollowingByJournal(Trip trip) {
        return around.state().openAttempt().filter(open -> open.id().equals(trip.attempt))
                .map(open -> open.contact() instanceof Attempt.Contact.Following).orElse(false);
    }
}
