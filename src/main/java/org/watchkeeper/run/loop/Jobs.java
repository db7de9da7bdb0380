package org.watchkeeper.run.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/// What is to be done on a run's thread, in order, and at most one thing to be done later.
final class Jobs {
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final InstantSource clock;
    private @Nullable Later later;

    private record Later(Instant at, Runnable job) {}

    Jobs(InstantSource clock) {
        this.clock = clock;
    }

    /// From any thread.
    void add(Runnable job) {
        queue.add(job);
    }

    /// Does this after a while, unless something else is to be done later by then. On the run's thread.
    void later(Duration pause, Runnable job) {
        later = new Later(clock.instant().plus(pause), job);
    }

    /// On the run's thread.
    boolean hasLater() {
        return later != null;
    }

    /// On the run's thread.
    void nothingLater() {
        later = null;
    }

    /// The next job; waits for it. On the run's thread.
    Runnable next() throws InterruptedException {
        var due = later;
        if (due == null) {
            return queue.take();
        }
        var pause = Duration.between(clock.instant(), due.at());
        var job = Optional.ofNullable(queue.poll(Math.max(0, pause.toNanos()), TimeUnit.NANOSECONDS));
        if (job.isEmpty()) {
            later = null;
        }
        return job.orElse(due.job());
    }
}
