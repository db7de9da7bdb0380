package org.watchkeeper.run.loop;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.run.RunEvent;

/// From the wish to run a command to its first byte: the host is opened, its grammar and the secrets are asked, the command is
/// in the journal, then it is sent. On the run's thread; only the host is opened on an errand's.
final class Beginning {
    private final Surroundings around;
    private final Contact contact;
    private final Course course;

    Beginning(Surroundings around, Contact contact, Course course) {
        this.around = around;
        this.contact = contact;
        this.course = course;
    }

    /// Opens the host if need be, writes that the command is begun, and starts it.
    void of(Start start) {
        var opening = new Phase.Opening(start);
        contact.enter(opening);
        if (around.hosts.find(start.host().id()).isEmpty()) {
            around.doing("Connecting to " + start.host().name());
        }
        around.errands.go(() -> around.post(openedFor(opening)));
    }

    private Runnable openedFor(Phase.Opening opening) {
        var start = opening.start();
        try {
            boolean secretsKnown = around.knowsSecrets(start);
            var objection = around.grammar.objection(start.host(), around.hosts.open(start.host()), start.script());
            return objection.isEmpty()
                    ? () -> begin(opening, secretsKnown)
                    : () -> unavailable(opening, objection, false);
        } catch (RuntimeException why) {
            around.hosts.drop(start.host().id()); // a connection that broke would answer the same for ever
            return () -> unavailable(opening, Surroundings.sentence(why), why instanceof AnotherMachine);
        }
    }

    private void unavailable(Phase.Opening opening, String why, boolean another) {
        if (contact.phase() == opening) {
            course.notStarted(opening.start());
            contact.done(false);
            around.append(new RunEvent.HostUnavailable(opening.start().task(), why, another));
        }
    }

    private void begin(Phase.Opening opening, boolean secretsKnown) {
        if (contact.phase() != opening) {
            return;
        }
        var refusal = refusal(opening.start(), secretsKnown);
        if (!refusal.isEmpty()) {
            around.refuse(refusal);
            contact.done(false);
            return;
        }
        var start = opening.start();
        var shell = around.hosts.find(start.host().id());
        if (shell.isEmpty()) {
            unavailable(opening, "The connection was lost before anything was sent.", false);
            return;
        }
        contact.enter(new Phase.Idle());
        var trip = around.trip(start, around.newAttempt());
        try {
            around.append(new RunEvent.AttemptBegan(start.task(), trip.attempt, start.script(), start.shown(),
                    start.edited(), around.operator, shell.get().footing()));
        } catch (Problem unwritten) {
            contact.done(false);
            throw unwritten;
        }
        contact.follow(trip, true);
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
}
