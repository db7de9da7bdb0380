package org.watchkeeper.remote.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// One direction through a `ChaosProxy`, over all its connections: how late, how fast, and at which byte something happens.
public final class Flow {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open = true;
    private long passed;
    private long faultAt = Long.MAX_VALUE;
    private Fault fault = Fault.PAUSE;
    private long latencyNanos;
    private long bytesPerSecond = Long.MAX_VALUE;

    enum Fault {
        PAUSE, RESET, FINISH
    }

    Flow() {}

    /// Nothing passes from now on and nothing is refused: a black hole.
    public void stall() {
        change(() -> open = false);
    }

    /// Ends a stall or a pause.
    public void resume() {
        change(() -> open = true);
    }

    /// Stalls after exactly this many further bytes, also in the middle of a packet.
    public void pauseAfter(long bytes) {
        faultAfter(bytes, Fault.PAUSE);
    }

    /// Resets (RST) the connection that carries the byte after this many further ones.
    public void resetAfter(long bytes) {
        faultAfter(bytes, Fault.RESET);
    }

    /// Closes (FIN) the connection that carries the byte after this many further ones.
    public void finishAfter(long bytes) {
        faultAfter(bytes, Fault.FINISH);
    }

    public void latency(Duration delay) {
        change(() -> latencyNanos = delay.toNanos());
    }

    public void bytesPerSecond(long rate) {
        change(() -> bytesPerSecond = rate);
    }

    /// How many bytes have passed since the proxy was made.
    public long passed() {
        lock.lock();
        try {
            return passed;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until at least this many bytes have passed since the proxy was made.
    public void awaitPassed(long bytes, Duration patience) throws InterruptedException {
        await(() -> passed >= bytes, patience);
    }

    /// Waits until a stall or a scheduled pause holds the bytes back.
    public void awaitStalled(Duration patience) throws InterruptedException {
        await(() -> !open, patience);
    }

    void awaitOpen() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!open) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How many of the wanted bytes may pass now; waits while stalled.
    int admit(int wanted) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!open) {
                changed.await();
            }
            return (int) Math.min(wanted, Math.max(0, faultAt - passed));
        } finally {
            lock.unlock();
        }
    }

    /// Counts bytes that passed; answers the fault that is due now.
    Optional<Fault> pass(int bytes) {
        lock.lock();
        try {
            passed += bytes;
            changed.signalAll();
            if (passed < faultAt) {
                return Optional.empty();
            }
            faultAt = Long.MAX_VALUE;
            open = fault != Fault.PAUSE;
            return Optional.of(fault);
        } finally {
            lock.unlock();
        }
    }

    long latencyNanos() {
        lock.lock();
        try {
            return latencyNanos;
        } finally {
            lock.unlock();
        }
    }

    Duration durationOf(int bytes) {
        lock.lock();
        try {
            return bytesPerSecond == Long.MAX_VALUE
                    ? Duration.ZERO
                    : Duration.ofNanos((long) (bytes * 1e9 / bytesPerSecond));
        } finally {
            lock.unlock();
        }
    }

    private void faultAfter(long bytes, Fault what) {
        change(() -> {
            faultAt = passed + bytes;
            fault = what;
        });
    }

    private void await(BooleanSupplier state, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (!state.getAsBoolean()) {
                if (left <= 0) {
                    throw new AssertionError("the proxy did not get there in " + patience + ", passed " + passed);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
