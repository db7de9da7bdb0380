package org.watchkeeper.change;

import java.util.Locale;

/// How far a change has come.
public enum Stage {
    DRAFT("draft"), AWAITING_APPROVAL("awaiting approval"), APPROVED("approved"), ANNOUNCED("announced"), GO(
            "go"), NO_GO("no-go"), RUNNING(
                    "running"), DONE("done"), ROLLED_BACK("rolled back"), CANCELLED("cancelled"), MISSED("missed");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /// As on screens: "awaiting approval".
    public String words() {
        return words;
    }

    /// As in JSON: "awaiting-approval".
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nothing more is to come of it.
    public boolean isOver() {
        return this == DONE || this == ROLLED_BACK || this == CANCELLED;
    }

    /// Whether it has been agreed to, and not been started.
    public boolean isAgreed() {
        return this == APPROVED || this == ANNOUNCED || this == GO || this == NO_GO;
    }
}
