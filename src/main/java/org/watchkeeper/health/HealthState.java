package org.watchkeeper.health;

/// The state a check is shown in. It follows from readings, their age and what else is known, never from trouble of the
/// console: that leaves STALE or UNKNOWN (PRODUCT.md, rule 11). The order is that of concern.
public enum HealthState {
    OK("OK"), MAINTENANCE("under maintenance"), STALE("stale"), UNKNOWN("unknown"), WARNING("warning"), CRITICAL(
            "critical");

    private final String word;

    HealthState(String word) {
        this.word = word;
    }

    /// As it is said on screen, in JSON and in notices.
    public String word() {
        return word;
    }
}
