package org.watchkeeper.run;

import java.time.Instant;
import java.time.ZoneId;

import org.watchkeeper.calendar.MomentWords;

/// More time for a run that no change planned.
public final class Extension {
    private Extension() {}

    /// Why a run in this state cannot be let last until then for that reason, as a sentence; empty when it can. Time that somebody gave it
    /// meanwhile is not taken back.
    public static String objection(RunState state, Instant until, String reason) {
        if (state.isFinished()) {
            return "The run is finished.";
        }
        if (state.plan().mandate().change().isPresent()) {
            return "The run carries out a change: that is extended, not the run.";
        }
        var given = state.extended().filter(end -> !end.isBefore(until));
        if (given.isPresent()) {
            return "The run may last until " + MomentWords.at(given.get(), ZoneId.of("UTC")) + " already.";
        }
        return reason.isBlank() ? "More time needs a reason: it goes into the record." : "";
    }
}
