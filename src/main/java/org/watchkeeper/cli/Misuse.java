package org.watchkeeper.cli;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// The arguments make no sense; nothing was done (`Status.USAGE`).
final class Misuse extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    Misuse(String what, String where, String remedy) {
        super(what, where, remedy);
    }
}
