package org.watchkeeper.change;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// Somebody wrote into a change, or edited the calendar, since it was seen.
public final class Overtaken extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    /// The calendar, or any change, is not what it was when an edit was decided.
    public Overtaken() {
        super("Somebody else worked on the calendar or on planned changes meanwhile", "the calendar",
                "Look at what it is now, then decide again. Nothing was kept.");
    }

    public Overtaken(ChangeId change) {
        super("Somebody else worked on this change meanwhile", "change " + change,
                "Look at what it is now, then decide again. Nothing was written.");
    }
}
