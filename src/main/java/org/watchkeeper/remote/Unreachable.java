package org.watchkeeper.remote;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// A host could not be had. Nothing ran on it through this call.
///
/// `isFinal` is true where trying again by itself would be wrong: a refused login, an untrusted or changed key.
public final class Unreachable extends Problem {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    public Unreachable(String what, String where, String remedy, boolean isFinal) {
        super(what, where, remedy);
        this.isFinal = isFinal;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
