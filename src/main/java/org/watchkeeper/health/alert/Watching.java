package org.watchkeeper.health.alert;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How this console watches: whether at all, for which alerts it rings, and whether it does that at night as well.
public record Watching(boolean on, Ring ring, boolean atNight) {
    /// Watches, and is silent.
    public static final Watching USUAL = new Watching(true, Ring.NEVER, false);
    /// The night is `[EVENING, MORNING)`, in the zone of whoever sits there.
    public static final LocalTime EVENING = LocalTime.of(22, 0);
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final String OFF = "off";
    private static final String NIGHTS = "nights";
    private static final String RING = "ring-";

    /// What it rings for. That something is over is never rung for.
    public enum Ring {
        NEVER, CRITICAL, TROUBLE
    }

    /// Whether that alert is to be heard at that time of the day here.
    public boolean rings(Alert alert, LocalTime now) {
        boolean isWanted = switch (ring) {
            case NEVER -> false;
            case CRITICAL -> alert.isCritical();
            case TROUBLE -> alert.isTrouble();
        };
        boolean isNight = !now.isBefore(EVENING) || now.isBefore(MORNING);
        return isWanted && (atNight || !isNight);
    }

    public Watching withOn(boolean wanted) {
        return new Watching(wanted, ring, atNight);
    }

    public Watching withRing(Ring wanted) {
        return new Watching(on, wanted, atNight);
    }

    public Watching withNights(boolean wanted) {
        return new Watching(on, ring, wanted);
    }

    /// As it is kept: "" for the usual, else words such as "off", "ring-critical" and "nights".
    public String text() {
        var words = new ArrayList<String>();
        if (!on) {
            words.add(OFF);
        }
        if (ring != Ring.NEVER) {
            words.add(RING + ring.name().toLowerCase(Locale.ROOT));
        }
        if (atNight) {
            words.add(NIGHTS);
        }
        return String.join(" ", words);
    }

    /// What was kept so. Words that are not known say nothing.
    public static Watching of(String text) {
        var words = List.of(text.strip().split(" +", -1));
        var ring = Ring.NEVER;
        for (var each : Ring.values()) {
            ring = words.contains(RING + each.name().toLowerCase(Locale.ROOT)) ? each : ring;
        }
        return new Watching(!words.contains(OFF), ring, words.contains(NIGHTS));
    }
}
