package org.watchkeeper.health;

import java.util.Locale;

/// What one reading alone says. The order is that of concern.
public enum Level {
    OK, UNKNOWN, WARNING, CRITICAL;

    /// The state of a check of which nothing else is known.
    public HealthState alone() {
        return switch (this) {
            case OK -> HealthState.OK;
            case UNKNOWN -> HealthState.UNKNOWN;
            case WARNING -> HealthState.WARNING;
            case CRITICAL -> HealthState.CRITICAL;
        };
    }

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
