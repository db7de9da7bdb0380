package org.watchkeeper.host.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.kernel.Problem;

/// The same work for many, a few beside each other. `progress` is told how far it is at least every quarter of a second, on the
/// caller's thread.
record SideBySide(int atOnce, Progress progress) {
    private static final Duration PACE = Duration.ofMillis(250);

    /// The results in the order of `all`. What the work or `progress` throws ends the rest, and so does an interrupt; nothing of it
    /// runs any more on return.
    <T, R> List<R> each(Collection<T> all, Function<T, R> work) {
        try (var threads = Executors.newFixedThreadPool(atOnce,
                Thread.ofVirtual().name("side by side ", 0).factory())) {
            try {
                var done = new ExecutorCompletionService<R>(threads);
                var tasks = all.stream().map(one -> done.submit(() -> work.apply(one))).toList();
                for (int left = tasks.size(); left > 0;) {
                    progress.reached(tasks.size() - left, tasks.size());
                    var next = done.poll(PACE.toMillis(), TimeUnit.MILLISECONDS);
                    if (next != null) {
                        next.get();
                        left--;
                    }
                }
                return results(tasks);
            } finally {
                threads.shutdownNow();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("It was not waited for: cancelled", "", "");
        }
    }

    private static <R> List<R> results(List<Future<R>> tasks) {
        var results = new ArrayList<R>();
        tasks.forEach(task -> results.add(task.resultNow()));
        return results;
    }
}
