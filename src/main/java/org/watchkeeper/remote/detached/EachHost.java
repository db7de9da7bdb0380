package org.watchkeeper.remote.detached;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.watchkeeper.host.Host;

/// The same work for several hosts, eight of them at once.
public final class EachHost {
    private static final int AT_ONCE = 8;

    private EachHost() {}

    /// Blocks until all of it is done; in the order of the hosts. Interrupted, it interrupts the work and waits for its end.
    public static <T> List<T> of(List<Host> hosts, String threads, Function<Host, T> work) throws InterruptedException {
        var room = new Semaphore(AT_ONCE);
        try (var each = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(threads, 0).factory())) {
            return each.invokeAll(hosts.stream().<Callable<T>>map(host -> () -> {
                room.acquire();
                try {
                    return work.apply(host);
                } finally {
                    room.release();
                }
            }).toList()).stream().map(EachHost::result).toList();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
