package org.watchkeeper.run.ui.walk;

import java.time.Instant;

import org.watchkeeper.run.Steering;

/// What the console knows beside the run's state: what the loop is doing, whether it is at work, since when contact is lost,
/// what kept the next task from being started (empty when nothing did), and the text that the operator wrote for it and that
/// was not started yet (empty when there is none), and from where the run is driven.
record Mood(String doing, boolean busy, Instant lostSince, String trouble, String edited,
        Steering steering) {
    static final Mood CALM = new Mood("", false, Instant.EPOCH, "", "", new Steering.Here());

    /// Whether another console drives the run: nobody here is waited for.
    boolean isWatching() {
        return steering instanceof Steering.Elsewhere;
    }

    Mood edited(String text) {
        return new Mood(doing, busy, lostSince, trouble, text, steering);
    }

    Mood doing(String what) {
        return new Mood(what, busy, lostSince, trouble, edited, steering);
    }

    Mood busy(boolean now) {
        return new Mood(doing, now, lostSince, now ? "" : trouble, edited, steering);
    }

    Mood lost(Instant since) {
        return new Mood(doing, busy, since, trouble, edited, steering);
    }

    Mood trouble(String why) {
        return new Mood(doing, busy, lostSince, why, edited, steering);
    }

    Mood steering(Steering from) {
        return new Mood(doing, busy, lostSince, trouble, edited, from);
    }
}
