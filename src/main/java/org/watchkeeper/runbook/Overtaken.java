package org.watchkeeper.runbook;

import java.io.Serial;
import java.nio.file.Path;

import org.watchkeeper.kernel.Problem;

/// Somebody else changed the document since it was read here; nothing was written.
public final class Overtaken extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    public Overtaken(Path file) {
        super("The document changed on disk since it was read here", file.toString(),
                "Nothing was written. Look at it as it is now, and do it again there.");
    }
}
