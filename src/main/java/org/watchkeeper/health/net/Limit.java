package org.watchkeeper.health.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what takes longer than it may, by closing what it reads from: whoever sends a byte now and then holds nobody for long.
/// Thread-safe.
final class Limit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Limit.class);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("health-limit").factory());

    Limit() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /// What is done with what is read.
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    /// Does the work; a `SocketTimeoutException` where `source` had to be closed for it to end.
    <T> T over(Closeable source, Duration time, Work<T> work) throws IOException {
        var over = new AtomicBoolean(); // said before it is closed: what breaks by it breaks at once
        var end = start(source, over, time);
        try {
            return work.done();
        } catch (IOException broken) {
            throw over.get() ? new SocketTimeoutException("its time was over") : broken;
        } finally {
            end.cancel(false);
        }
    }

    private Future<?> start(Closeable source, AtomicBoolean over, Duration time) throws IOException {
        try {
            return timer.schedule(() -> end(source, over), time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            throw new IOException("the console is closing", closing);
        }
    }

    private static void end(Closeable source, AtomicBoolean over) {
        over.set(true);
        try {
            source.close();
        } catch (IOException e) {
            LOG.debug("what took too long did not close", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
