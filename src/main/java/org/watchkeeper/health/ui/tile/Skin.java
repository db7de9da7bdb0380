package org.watchkeeper.health.ui.tile;

import org.watchkeeper.health.Vital;

/// How a tile shows what it knows. Which one follows from what was read: the one that tells most.
public enum Skin {
    /// A number on a dial that ends behind its limits.
    GAUGE,
    /// A share of a hundred that no limit is set for.
    PERCENTAGE,
    /// A number and how it went.
    LINE,
    /// No number: which state each of the last readings had.
    STRIP,
    /// How many checks are in which state.
    COUNTS,
    /// Never read.
    NOTHING;

    private static final int SHARE = 100;

    static Skin of(Vital vital, Limits limits) {
        if (vital.last().isEmpty()) {
            return NOTHING;
        }
        var value = vital.last().get().value();
        if (value.isEmpty()) {
            return STRIP;
        }
        boolean isShare = vital.last().get().unit().equals("%") && value.getAsDouble() >= 0
                && value.getAsDouble() <= SHARE;
        if (limits.isUpper() && value.getAsDouble() >= 0) {
            return GAUGE;
        }
        return isShare ? PERCENTAGE : LINE;
    }
}
