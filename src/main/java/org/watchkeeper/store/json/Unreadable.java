package org.watchkeeper.store.json;

import java.io.Serial;

/// Stored text that is not what was written; carries which part of it. Who knows where it stands turns it into a `Problem`.
public final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
        super(why);
    }

    Unreadable(String why, Exception cause) {
        super(why, cause);
    }
}
