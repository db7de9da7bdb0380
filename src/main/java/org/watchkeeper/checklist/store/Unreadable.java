package org.watchkeeper.checklist.store;

import java.io.Serial;

/// A stored event is not what it should be; carries which part of it.
final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
