package org.watchkeeper.drill.server;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;

import org.apache.sshd.common.util.threads.SshdThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads on which a practice server reads and writes. What fails on one while the server closes goes to the log only.
///
/// A thread of the JDK's channel group that meets an event after the group's end asks its executor for another thread and
/// expects a `RejectedExecutionException`; sshd's executor throws an `IllegalStateException` there (`NoCloseExecutor`,
/// 2.16.0). That says nothing about the console, whose operator would be told of a mistake.
final class NetworkThreads implements ThreadFactory {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkThreads.class);

    private final ThreadFactory threads;
    private final BooleanSupplier closing;
    private final UncaughtExceptionHandler otherwise;

    /// `otherwise` hears what fails while the server is not closing.
    NetworkThreads(String host, BooleanSupplier closing, UncaughtExceptionHandler otherwise) {
        this.threads = new SshdThreadFactory("sshd-" + host);
        this.closing = closing;
        this.otherwise = otherwise;
    }

    @Override
    public Thread newThread(Runnable task) {
        var thread = threads.newThread(task);
        thread.setUncaughtExceptionHandler(this::failed);
        return thread;
    }

    private void failed(Thread thread, Throwable error) {
        if (closing.getAsBoolean()) {
            LOG.debug("{} failed while its practice host closed", thread.getName(), error);
        } else {
            otherwise.uncaughtException(thread, error);
        }
    }
}
