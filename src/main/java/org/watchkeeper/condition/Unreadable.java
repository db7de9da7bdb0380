package org.watchkeeper.condition;

import java.io.Serial;

/// A text that is no condition; the message says what is wrong and where, `position` where it is, from 1.
public final class Unreadable extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    Unreadable(int position, String what) {
        super(what + ", at character " + position);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
