package org.watchkeeper.run.loop;

import java.time.InstantSource;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Walk;

/// Whether the store did what it was asked for the last time; tells the screen when that changes. On the run's thread, but for
/// `isAway`.
final class StoreWatch {
    private final InstantSource clock;
    private final Walk.Listener listener;
    private volatile Optional<Walk.StoreAway> away = Optional.empty();

    StoreWatch(InstantSource clock, Walk.Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    boolean isAway() {
        return away.isPresent();
    }

    void failed(Problem why) {
        if (!isAway()) {
            tell(Optional.of(new Walk.StoreAway(why.what(), clock.instant())));
        }
    }

    void answered() {
        if (isAway()) {
            tell(Optional.empty());
        }
    }

    private void tell(Optional<Walk.StoreAway> now) {
        away = now;
        listener.storeAway(now);
    }
}
