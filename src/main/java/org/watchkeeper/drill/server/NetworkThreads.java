package org.watchkeeper.drill.server;

import java.util.concurrent.ExecutorService;

import org.apache.sshd.common.util.threads.NoCloseExecutor;

/// The threads on which a practice server reads and writes. What comes after its end is dropped.
///
/// A thread of the JDK's channel group that meets an event after the group's end still hands it to its executor, where sshd's own
/// (`NoCloseExecutor`, 2.16.0) throws: on a thread of the JDK, so that the operator would be told of a mistake of the console.
final class NetworkThreads extends NoCloseExecutor {
    NetworkThreads(ExecutorService threads) {
        super(threads);
    }

    @Override
    public void execute(Runnable task) {
        if (isShutdown()) {
            return;
        }
        try {
            super.execute(task);
        } catch (IllegalStateException ended) {
            if (!isShutdown()) {
                throw ended;
            }
        }
    }
}
