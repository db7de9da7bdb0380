package org.watchkeeper.change.plan;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.kernel.Problem;

/// Something stands against the time of what was planned that did not when it was looked at: the calendar was edited, or something else
/// was planned, meanwhile. Nothing was written.
public final class Outdated extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;

    Outdated(Proposal proposal, List<Objection> fresh) {
        super(fresh.stream().map(Objection::words).collect(Collectors.joining(". ")), proposal.title(),
                "That came in while it was planned: look at its time again. Nothing was written.");
        this.proposal = proposal;
    }

    /// What was to be written, to go on with.
    public Proposal proposal() {
        return proposal;
    }
}
