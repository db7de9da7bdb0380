package org.watchkeeper.run;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// The store holds less output than was stored: its machine crashed and took the end with it. Nobody else wrote; what is missing
/// is fetched again from the host.
public final class OutputMissing extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    /// `place` is where the next chunk was to be stored, `held` where the stored stream ends.
    public OutputMissing(String place, long held) {
        super("The database lost output that was stored: it holds " + held + " bytes", place,
                "What is missing is fetched again from the host.");
    }
}
