package org.watchkeeper.drill.server;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.drill.Play;
import org.watchkeeper.drill.Scene;

/// A command being played, or having been: when it began and what it does. `stopped` ends it early; `lost` means that the host
/// restarted under it; `dropped` that it has already cut the connection once; `settled` that its change has taken effect. A `limit` that is
/// not zero ends it. `before` is the scene it was decided in.
record Performance(Instant began, Play play, @Nullable Instant stopped, boolean lost, boolean dropped, boolean settled,
        boolean forgotten, @Nullable Duration limit, @Nullable Scene before) {
    /// The scene it was decided in; `otherwise` for one that an older console left.
    Scene from(Scene otherwise) {
        return before == null ? otherwise : before;
    }

    /// When it is ended; zero for never, as in one that an older console left.
    Duration bound() {
        return limit == null ? Duration.ZERO : limit;
    }

    static Performance starting(Instant now, HostStage.Foreseen foreseen, Duration limit) {
        return new Performance(now, foreseen.play(), null, false, false, false, false, limit, foreseen.before());
    }

    Performance stoppedAt(Instant now) {
        return new Performance(began, play, now, lost, dropped, true, forgotten, limit, before);
    }

    Performance afterRestart() {
        return new Performance(began, play, stopped, true, dropped, true, forgotten, limit, before);
    }

    Performance afterDrop() {
        return new Performance(began, play, stopped, lost, true, settled, forgotten, limit, before);
    }

    Performance afterSettling() {
        return new Performance(began, play, stopped, lost, dropped, true, forgotten, limit, before);
    }

    Performance whenForgotten() {
        return new Performance(began, play, stopped, lost, dropped, settled, true, limit, before);
    }
}
