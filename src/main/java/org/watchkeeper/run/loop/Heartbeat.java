package org.watchkeeper.run.loop;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    /// What came of a beat, told on the heartbeat's thread.
    interface Listener {
        /// This console drives the run.
        void driving();

        /// Another one does.
        void overtaken(Driver driver);

        /// The store did not say.
        void untold(Problem why);
    }

    void start(Listener listener) {
        var thread = means.threads().newThread(() -> beat(listener));
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

    private void beat(Listener listener) {
        try {
            while (!over.await(means.pace().look().multipliedBy(LOOKS).toMillis(), TimeUnit.MILLISECONDS)) {
                look(listener);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Listener listener) {
        try {
            means.drivers().take(run, by).ifPresentOrElse(listener::overtaken, listener::driving);
        } catch (Problem unreachable) {
            // Nothing can be decided either while the database is away; who took the run meanwhile is told at the next
            // beat.
            listener.untold(unreachable);
        }
    }
}
