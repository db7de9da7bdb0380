package org.watchkeeper.run;

/// More time for a run that no change planned.
public final class Extension {
    private Extension() {}

    /// Why a run in this state cannot be let last longer for that reason, as a sentence; empty when it can.
    public static String objection(RunState state, String reason) {
        if (state.isFinished()) {
            return "The run is finished.";
        }
        if (state.plan().mandate().change().isPresent()) {
            return "The run carries out a change: that is extended, not the run.";
        }
        return reason.isBlank() ? "More time needs a reason: it goes into the record." : "";
    }
}
