package org.watchkeeper.notice;

import java.util.Locale;

/// How it stands with one notice.
public enum Standing {
    /// Its time has not come.
    LATER,
    /// To be sent now.
    DUE,
    /// To be sent now, and later than people count on.
    LATE,
    /// Was never sent, and is of no use any more; a person has to look at it.
    MISSED,
    /// Was never sent and need not be: a later notice says more, or the work was moved or called off.
    OVERTAKEN,
    /// A receiver that was away is tried again in a while.
    WAITING,
    /// Being sent right now, here or at another console.
    SENDING,
    /// May have arrived or not; not sent again by itself.
    UNKNOWN,
    /// The receiver has it.
    SENT,
    /// The receiver does not want it.
    REFUSED,
    /// A person decided that it is not sent.
    DISMISSED,
    /// Of practice nobody is told.
    PRACTICE;

    /// Lower-case word, as in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the console sends it now by itself.
    public boolean isToBeSent() {
        return this == DUE || this == LATE;
    }

    /// Whether a person has to look at it.
    public boolean isTrouble() {
        return switch (this) {
            case LATE, MISSED, UNKNOWN, REFUSED -> true;
            case LATER, DUE, OVERTAKEN, WAITING, SENDING, SENT, DISMISSED, PRACTICE -> false;
        };
    }
}
