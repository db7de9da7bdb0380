package org.watchkeeper.health;

import java.util.Locale;

/// What one reading alone says. The order is that of concern.
public enum Level {
    OK, UNKNOWN, WARNING, CRITICAL;

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
