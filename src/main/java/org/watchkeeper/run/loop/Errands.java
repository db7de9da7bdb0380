package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/// The blocking calls of a run, each on a thread of its own.
final class Errands {
    private final ThreadFactory threads;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    Errands(ThreadFactory threads) {
        this.threads = threads;
    }

    void go(Runnable errand) {
        var thread = threads.newThread(() -> {
            try {
                errand.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
    }

    /// Waits for those that are still under way.
    void await(Duration patience) throws InterruptedException {
        for (var thread : running) {
            thread.join(patience);
        }
    }
}
