package org.watchkeeper.drill.server;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.drill.Play;

/// A command being played, or having been: when it began and what it does. `stopped` ends it early; `lost` means that the host
/// restarted under it; `dropped` that it has already cut the connection once; `settled` that its change has taken effect. A `limit` that is
/// not zero ends it.
record Performance(Instant began, Play play, @Nullable Instant stopped, boolean lost, boolean dropped, boolean settled,
        boolean forgotten, @Nullable Duration limit) {
    /// When it is ended; zero for never, as in one that an older console left.
    Duration bound() {
        return limit == null ? Duration.ZERO : limit;
    }

    static Performance starting(Instant now, Play play, Duration limit) {
        return new Performance(now, play, null, false, false, false, false, limit);
    }

    Performance stoppedAt(Instant now) {
        return new Performance(began, play, now, lost, dropped, true, forgotten, limit);
    }

    Performance afterRestart() {
        return new Performance(began, play, stopped, true, dropped, true, forgotten, limit);
    }

    Performance afterDrop() {
        return new Performance(began, play, stopped, lost, true, settled, forgotten, limit);
    }

    Performance afterSettling() {
        return new Performance(began, play, stopped, lost, dropped, true, forgotten, limit);
    }

    Performance whenForgotten() {
        return new Performance(began, play, stopped, lost, dropped, settled, true, limit);
    }
}
