package org.watchkeeper.change.rule;

import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.Proposal;

/// Which way somebody took for a change, and why.
public record Decision(Touched touched, Way way, String reason) {
    public Decision {
        reason = reason.strip();
        if (way.needsReason() && reason.isEmpty()) {
            throw new IllegalArgumentException("this needs a reason: " + way.word());
        }
    }

    /// What is proposed then; what is there where it is cancelled.
    Proposal proposal() {
        return switch (way) {
            case Way.Along(var proposal, _) -> proposal;
            case Way.Next(var proposal) -> proposal;
            case Way.Stay _, Way.Cancel _ -> touched.change().proposal();
        };
    }

    /// What is written into the change; `cause` says what was edited: "the window Primary was changed".
    ChangeEvent event(String cause) {
        var why = reason.isEmpty() ? cause : cause + ": " + reason;
        return switch (way) {
            case Way.Along(var proposal, var against) ->
                new ChangeEvent.Moved(proposal.because(against.isEmpty() ? "" : reason), why);
            case Way.Next(var proposal) -> new ChangeEvent.Moved(proposal.because(""), why);
            case Way.Stay(var against) -> against.isEmpty()
                    ? new ChangeEvent.Noted("It stays at its time although " + why)
                    : new ChangeEvent.Excepted(reason);
            case Way.Cancel _ -> new ChangeEvent.Cancelled(reason);
        };
    }
}
