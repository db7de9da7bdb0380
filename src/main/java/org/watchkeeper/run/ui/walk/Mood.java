package org.watchkeeper.run.ui.walk;

import java.time.Instant;

/// What the console knows beside the run's state: what the loop is doing, whether it is at work, since when contact is lost,
/// and what kept the next task from being started (empty when nothing did).
record Mood(String doing, boolean busy, Instant lostSince, String trouble) {
    static final Mood CALM = new Mood("", false, Instant.EPOCH, "");

    Mood doing(String what) {
        return new Mood(what, busy, lostSince, trouble);
    }

    Mood busy(boolean now) {
        return new Mood(doing, now, lostSince, now ? "" : trouble);
    }

    Mood lost(Instant since) {
        return new Mood(doing, busy, since, trouble);
    }

    Mood trouble(String why) {
        return new Mood(doing, busy, lostSince, why);
    }
}
