package org.watchkeeper.run.store;

import java.io.Serial;

/// Stored text that is not what was written: turned into a `Problem` that names run and entry.
final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
