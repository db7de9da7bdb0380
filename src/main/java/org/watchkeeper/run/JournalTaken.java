package org.watchkeeper.run;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// Somebody else wrote the next entry of this run: it is walked in another console.
public final class JournalTaken extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public JournalTaken(RunId run, long number) {
        super("Another console walks this run", "run " + run + ", entry " + number,
                "Nothing was started here. Open the run again to see its present state.");
    }
}
