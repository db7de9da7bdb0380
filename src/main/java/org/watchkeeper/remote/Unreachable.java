package org.watchkeeper.remote;

import java.io.Serial;

import org.watchkeeper.kernel.Problem;

/// A host could not be had. Nothing ran on it through this call.
///
/// `isFinal` is true where trying again by itself would be wrong: a refused login, an untrusted or changed key. `blame` says whose
/// trouble it is, as far as that is proven.
public sealed class Unreachable extends Problem permits AnotherMachine {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isFinal;
    private final Blame blame;

    /// Where nothing is proven.
    public Unreachable(String what, String where, String remedy, boolean isFinal) {
        this(what, where, remedy, isFinal, Blame.UNPROVEN);
    }

    private Unreachable(String what, String where, String remedy, boolean isFinal, Blame blame) {
        super(what, where, remedy);
        this.isFinal = isFinal;
        this.blame = blame;
    }

    /// The same, with whose trouble it is.
    public Unreachable by(Blame whose) {
        return new Unreachable(what(), where(), remedy(), isFinal, whose);
    }

    public Blame blame() {
        return blame;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
