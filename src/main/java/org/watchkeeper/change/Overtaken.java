package org.watchkeeper.change;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// Somebody wrote into a change since it was seen.
public final class Overtaken extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public Overtaken(ChangeId change) {
        super("Somebody else worked on this change meanwhile", "change " + change,
                "Look at what it is now, then decide again. Nothing was written.");
    }
}
