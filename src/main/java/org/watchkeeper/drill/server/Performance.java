package org.watchkeeper.drill.server;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.drill.Play;

/// A command being played, or having been: when it began and what it does. `stopped` ends it early; `lost` means that the host
/// restarted under it; `dropped` that it has already cut the connection once; `settled` that its change has taken effect.
record Performance(Instant began, Play play, @Nullable Instant stopped, boolean lost, boolean dropped, boolean settled,
        boolean forgotten) {
    static Performance starting(Instant now, Play play) {
        return new Performance(now, play, null, false, false, false, false);
    }

    Performance stoppedAt(Instant now) {
        return new Performance(began, play, now, lost, dropped, true, forgotten);
    }

    Performance afterRestart() {
        return new Performance(began, play, stopped, true, dropped, true, forgotten);
    }

    Performance afterDrop() {
        return new Performance(began, play, stopped, lost, true, settled, forgotten);
    }

    Performance afterSettling() {
        return new Performance(began, play, stopped, lost, dropped, true, forgotten);
    }

    Performance whenForgotten() {
        return new Performance(began, play, stopped, lost, dropped, settled, true);
    }
}
