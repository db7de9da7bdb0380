package org.watchkeeper;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.LoggerFactory;

/// Does something again and again in the background, until it is closed. A fault is logged and does not end it.
final class Ticking implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService clockwork;

    /// Begins after one pause.
    Ticking(String name, Duration pause, Runnable work) {
        clockwork = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watchkeeper-" + name).factory());
        var _ = clockwork.scheduleWithFixedDelay(() -> carryOut(work), pause.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void carryOut(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LoggerFactory.getLogger(Ticking.class).error("a fault in what is done again and again", fault);
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
        try {
            var _ = clockwork.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
