package org.watchkeeper.remote.ssh;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// The total time one connecting may take. It stands still while a person is asked or a place in the queue is waited for.
final class Deadline {
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService timer;
    private final Runnable onExpiry;
    private final Duration within;
    private long left;
    private long resumedAt;
    private boolean expired;
    private long paused;
    private @Nullable ScheduledFuture<?> alarm;

    Deadline(Duration within, ScheduledExecutorService timer, Runnable onExpiry) {
        this.within = within;
        this.left = within.toNanos();
        this.timer = timer;
        this.onExpiry = onExpiry;
    }

    Duration within() {
        return within;
    }

    void resume() {
        locked(() -> {
            resumedAt = System.nanoTime();
            alarm = timer.schedule(this::expire, left, TimeUnit.NANOSECONDS);
        });
    }

    void pause() {
        locked(() -> {
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
                left -= System.nanoTime() - resumedAt;
            }
        });
    }

    /// Does something that is not the network's fault, off the clock.
    <T> T offTheClock(Supplier<T> work) {
        pause();
        var begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            paused += System.nanoTime() - begun;
            resume();
        }
    }

    boolean hasExpired() {
        lock.lock();
        try {
            return expired;
        } finally {
            lock.unlock();
        }
    }

    /// What is left while the clock runs; at least a millisecond, since 0 means for ever to sockets.
    int millisLeft() {
        lock.lock();
        try {
            return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left - (System.nanoTime() - resumedAt)));
        } finally {
            lock.unlock();
        }
    }

    /// Time spent off the clock so far.
    long nanosPaused() {
        return paused;
    }

    private void expire() {
        locked(() -> expired = true);
        onExpiry.run();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
