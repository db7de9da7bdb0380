package org.watchkeeper.remote;

import java.io.Serial;

/// Something answers for a host that is not the machine it is known as, or does not say that it is. Nothing ran there through this
/// call, and trying again by itself would be wrong.
public final class AnotherMachine extends Unreachable {
    @Serial
    private static final long serialVersionUID = 1L;

    public AnotherMachine(String what, String remedy) {
        super(what, "", remedy, true);
    }
}
