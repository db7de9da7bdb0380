package org.watchkeeper.run.loop;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.RunId;

/// Says every few seconds that this console drives a run, on a thread of its own, until it is stopped.
final class Heartbeat {
    private static final int LOOKS = 10;
    private final Means means;
    private final RunId run;
    private final Operator by;
    private final CountDownLatch over = new CountDownLatch(1);
    private Optional<Thread> beating = Optional.empty();

    Heartbeat(Means means, RunId run, Operator by) {
        this.means = means;
        this.run = run;
        this.by = by;
    }

    /// At each beat `overtaken` is told who drives the run where that is another console, else `driving` is done.
    void start(Consumer<Driver> overtaken, Runnable driving) {
        var thread = means.threads().newThread(() -> beat(overtaken, driving));
        beating = Optional.of(thread);
        thread.start();
    }

    /// Lets the run go.
    void stop() {
        over.countDown();
        try {
            if (beating.isPresent()) {
                beating.get().join();
                means.drivers().release(run);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (Problem unreachable) {
            // The lease runs out by itself.
        }
    }

    private void beat(Consumer<Driver> overtaken, Runnable driving) {
        try {
            while (!over.await(means.pace().look().multipliedBy(LOOKS).toMillis(), TimeUnit.MILLISECONDS)) {
                look(overtaken, driving);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Consumer<Driver> overtaken, Runnable driving) {
        try {
            means.drivers().take(run, by).ifPresentOrElse(overtaken, driving);
        } catch (Problem unreachable) {
            // Nothing can be decided either while the database is away; who took the run meanwhile is told at the next
            // beat.
        }
    }
}
