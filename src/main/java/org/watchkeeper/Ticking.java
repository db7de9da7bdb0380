package org.watchkeeper;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;

/// Does something again and again in the background, until it is closed. Nothing that goes wrong ends it: a fault is logged each
/// time, a problem (the database is away) in its words, once for as long as it is the same, and so is that it is over.
final class Ticking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService clockwork;
    private final String name;
    private final Runnable work;
    /// On the clockwork's thread only.
    private String trouble = "";

    /// Begins after `first`.
    Ticking(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.work = work;
        clockwork = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watchkeeper-" + name).factory());
        var _ = clockwork.scheduleWithFixedDelay(this::carryOut, first.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void carryOut() {
        try {
            work.run();
            worked();
        } catch (Problem known) {
            hindered(String.valueOf(known.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("a fault in what is done again and again", fault);
        }
    }

    private void hindered(String why) {
        if (!why.equals(trouble)) {
            trouble = why;
            LOG.warn("{} is tried again and again: {}", name, why);
        }
    }

    private void worked() {
        if (!trouble.isEmpty()) {
            trouble = "";
            LOG.info("{} works again", name);
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
