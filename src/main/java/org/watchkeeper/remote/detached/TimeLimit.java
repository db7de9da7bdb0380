package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends a command that runs inside an exchange when its time is over.
public final class TimeLimit implements AutoCloseable {
    /// The exit status of a command that was ended for its time, as with timeout(1).
    static final int STATUS = 124;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean over;

    private TimeLimit() {}

    /// Zero is no limit.
    public static TimeLimit start(Duration limit, Runnable end) {
        var timer = new TimeLimit();
        if (!limit.isZero()) {
            Thread.ofVirtual().name("time-limit").start(() -> timer.await(limit, end));
        }
        return timer;
    }

    private void await(Duration limit, Runnable end) {
        try {
            if (!finished.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                over = true;
                end.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
