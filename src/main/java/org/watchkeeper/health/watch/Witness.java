package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// The beginning of the latest request over the network that was answered: whatever began to be silent before that is silent
/// by itself, and not because the console has no network. Thread-safe.
final class Witness {
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    void answered(Instant began) {
        latest.accumulateAndGet(began, (one, other) -> one.isAfter(other) ? one : other);
    }

    Instant latest() {
        return latest.get();
    }
}
