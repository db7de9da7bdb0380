package org.watchkeeper.change;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// A change as far as lists and calendars go. `next` is the number of the phase that comes next or goes on, `missing` how many
/// approvals are missing, `end` when the running phase is to be over with what it was extended by.
public record ChangeLine(ChangeId id, Proposal proposal, Stage settled, int next, int missing, Optional<Instant> end,
        Operator requester, Instant changed) {
    public static ChangeLine of(ChangeState state) {
        return new ChangeLine(state.id(), state.proposal(), state.settled(), state.position(), state.missingApprovals(),
                state.end(), state.requester(), state.changed());
    }

    /// How it stands at a time: what was never started is missed once its time is over.
    public Stage stage(Instant now) {
        boolean waiting = !settled.isOver() && settled != Stage.RUNNING;
        return waiting && end.filter(until -> !until.isAfter(now)).isPresent() ? Stage.MISSED : settled;
    }
}
