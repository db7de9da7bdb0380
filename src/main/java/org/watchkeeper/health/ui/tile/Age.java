package org.watchkeeper.health.ui.tile;

import java.time.Duration;
import java.time.Instant;

/// How old a reading is, and whether that is too old to be believed (PRODUCT.md, rule 11).
public final class Age {
    private static final int PATIENCE = 4;
    private static final long TWO_MINUTES = 120;
    private static final long TWO_HOURS = 120;
    private static final long TWO_DAYS = 48;

    private Age() {}

    /// "12 s", "3 min", "5 h", "4 days".
    public static String words(Instant at, Instant now) {
        var age = Duration.between(at, now);
        if (age.isNegative() || age.toSeconds() < TWO_MINUTES) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toMinutes() < TWO_HOURS) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < TWO_DAYS ? age.toHours() + " h" : age.toDays() + " days";
    }

    /// Whether what was read then no longer tells how things are: four rounds have passed without news. The monitor says so
    /// earlier; this is for a monitor that has stopped.
    static boolean isOver(Instant at, Duration every, Duration limit, Instant now) {
        return Duration.between(at, now).compareTo(every.multipliedBy(PATIENCE).plus(limit)) > 0;
    }
}
