package org.watchkeeper.runbook;

import java.time.Duration;
import java.time.LocalTime;

/// A stretch of the clock that goes over midnight and is so long that its times may be the wrong ones: "22:00-21:00". "22:00-02:00" is
/// plain, and so is what says "next day" or names its days.
public final class Overnight {
    private static final Duration LONG = Duration.ofHours(12);

    private Overnight() {}

    /// What has to be asked about a stretch of at most a day of which nobody said that it goes over midnight; empty where nothing has to.
    public static String question(LocalTime start, Duration length) {
        var untilMidnight = Duration.ofDays(1).minusSeconds(start.toSecondOfDay());
        boolean doubtful = length.compareTo(LONG) > 0 && length.compareTo(untilMidnight) > 0;
        return doubtful ? "It ends before it starts, unless \"" + words(start, length) + "\" is meant." : "";
    }

    /// "22:00-21:00 next day": how it is said without a doubt, as it is read again.
    public static String words(LocalTime start, Duration length) {
        return start + "-" + start.plus(length) + " next day";
    }
}
