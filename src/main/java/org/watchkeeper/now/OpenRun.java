package org.watchkeeper.now;

import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.TaskState;

import java.util.Optional;

/// An open run, what its journal says, and whether a console drives it now.
public record OpenRun(RunLine line, RunState state, boolean driven) {
    Line told() {
        var plight = plight();
        return new Line(plight.kind, line.title(), plight.state, way() + (plight.where.isEmpty()
                ? where()
                : plight.where + " · " + line.runbook()), Optional.of(state.changed()), line.environment(),
                line.practice(), new Destination(Situation.RUNS, line.id().toString()));
    }

    /// Whether a step in it waits for a person: nothing but the run itself leads on.
    boolean waitsForPerson() {
        return state.handover().isPresent() || plight().kind == Kind.DECISION && state.walked().next().isPresent()
                || isLeft();
    }

    /// Whether a command of it is under way and nobody follows it: the console that began it is gone.
    private boolean isLeft() {
        return !driven && state.openAttempt().isPresent();
    }

    private String where() {
        return String.join(", ", line.hosts()) + " · " + line.runbook();
    }

    private record Plight(Kind kind, String state, String where) {}

    private Plight plight() {
        if (state.handover().isPresent()) {
            var handover = state.handover().get();
            return new Plight(Kind.DECISION, "handed over to " + handover.to().name(), handover.note());
        }
        var open = state.openAttempt();
        if (open.isPresent()) {
            return inTouch(open.get());
        }
        var next = state.walked().next();
        if (next.isEmpty()) {
            return new Plight(Kind.DECISION, "to be closed", "");
        }
        var place = Story.place(state, next.getAsInt());
        return switch (state.walked().tasks().get(next.getAsInt()).standing()) {
            case TaskState.Standing.Settled(var outcome) -> ended(outcome, place);
            case TaskState.Standing.Waiting _, TaskState.Standing.Running _ ->
                new Plight(Kind.DECISION,
                        state.status() instanceof RunState.Status.Paused ? "paused" : "waits for you", place);
        };
    }

    /// Goes before where it stands.
    private String way() {
        return state.isGoingBack() ? "rolling back · " : "";
    }

    private Plight inTouch(Attempt attempt) {
        var place = Story.place(state, attempt.task());
        return switch (attempt.contact()) {
            case Attempt.Contact _ when isLeft() -> new Plight(Kind.LOST, "left by a console",
                    place + ": its command may run on, and nobody drives the run; take it up");
            case Attempt.Contact.Lost(var why) -> new Plight(Kind.LOST, "lost contact", place + ": " + why);
            case Attempt.Contact.Following _ -> new Plight(Kind.RUNNING, "command under way", place);
        };
    }

    private static Plight ended(Outcome outcome, String place) {
        var told = place + ": " + OutcomeWords.of(outcome);
        return switch (outcome) {
            case Outcome.Unknown _ -> new Plight(Kind.UNKNOWN, "unknown", told);
            case Outcome.Failed _ -> new Plight(Kind.FAILED, "failed", told);
            case Outcome.Cancelled _ -> new Plight(Kind.FAILED, "stopped", told);
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Skipped _, Outcome.ByHand _ ->
                new Plight(Kind.DECISION, "waits for you", place);
        };
    }
}
