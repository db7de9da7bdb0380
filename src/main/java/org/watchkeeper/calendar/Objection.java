package org.watchkeeper.calendar;

/// Why a change cannot simply be booked at a time.
public record Objection(Reason reason, String words, String remedy) {
    /// What stands against it.
    public enum Reason {
        BLACKOUT, OUTSIDE_WINDOWS, LONGER_THAN_WINDOW, NOT_CONFIRMED, NEEDS_APPROVAL, TOO_LONG, AFTER_CUTOFF, WRONG_IMPACT, SHORT_NOTICE, HOST_TAKEN
    }
}
