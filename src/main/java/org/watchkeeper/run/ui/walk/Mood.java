package org.watchkeeper.run.ui.walk;

import java.time.Instant;

/// What the console knows beside the run's state: what the loop is doing, whether it is at work, since when contact is lost,
/// what kept the next task from being started (empty when nothing did), and the text that the operator wrote for it and that
/// was not started yet (empty when there is none).
record Mood(String doing, boolean busy, Instant lostSince, String trouble, String edited) {
    static final Mood CALM = new Mood("", false, Instant.EPOCH, "", "");

    Mood edited(String text) {
        return new Mood(doing, busy, lostSince, trouble, text);
    }

    Mood doing(String what) {
        return new Mood(what, busy, lostSince, trouble, edited);
    }

    Mood busy(boolean now) {
        return new Mood(doing, now, lostSince, now ? "" : trouble, edited);
    }

    Mood lost(Instant since) {
        return new Mood(doing, busy, since, trouble, edited);
    }

    Mood trouble(String why) {
        return new Mood(doing, busy, lostSince, why, edited);
    }
}
