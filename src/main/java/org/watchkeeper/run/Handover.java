package org.watchkeeper.run;

import java.time.Instant;

import org.watchkeeper.kernel.Operator;

/// A run that was given to another person and is not taken over yet: who gave it to whom, when, and what that one has to know.
public record Handover(Operator by, Operator to, String note, Instant at) {
    /// Why a run in this state cannot be handed over so, as a sentence; empty when it can.
    public static String objection(RunState state, Operator by, Operator to, String note) {
        if (state.isFinished()) {
            return "The run is finished.";
        }
        if (state.handover().isPresent()) {
            return "The run is handed over already, to " + state.handover().get().to().name() + ": take it up first.";
        }
        if (to.equals(by)) {
            return "You drive it: hand it over to somebody else.";
        }
        return note.isBlank() ? "Say what " + to.name() + " has to know: it goes into the record." : "";
    }
}
