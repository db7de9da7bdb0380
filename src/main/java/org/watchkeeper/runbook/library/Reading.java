package org.watchkeeper.runbook.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.watchkeeper.runbook.Library.Entry;

/// Reads documents side by side. What has been read is handed to `reader` every quarter of a second and at the end, so that
/// nobody waits for all of them, nor for a slow one.
record Reading(Documents documents, Consumer<List<Entry>> reader) {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration PACE = Duration.ofMillis(250);

    /// Returns when every file has been read; interrupted, it leaves the rest unread.
    void of(List<Path> files) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Optional<Entry>>(threads);
            files.forEach(file -> done.submit(() -> documents.read(file)));
            try {
                for (int left = files.size(); left > 0;) {
                    left -= pass(done, left);
                }
            } catch (InterruptedException closed) {
                threads.shutdownNow();
                throw closed;
            }
        }
    }

    /// Hands over what is read within the pace; the number of files that took.
    private int pass(CompletionService<Optional<Entry>> done, int left) throws InterruptedException {
        var read = new ArrayList<Entry>();
        long end = System.nanoTime() + PACE.toNanos();
        int count = 0;
        for (var next = next(done, end); next != null; next = count < left ? next(done, end) : null) {
            entry(next).ifPresent(read::add);
            count++;
        }
        if (!read.isEmpty()) {
            reader.accept(read);
        }
        return count;
    }

    private static @Nullable Future<Optional<Entry>> next(CompletionService<Optional<Entry>> done, long end)
            throws InterruptedException {
        return done.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static Optional<Entry> entry(Future<Optional<Entry>> read) throws InterruptedException {
        try {
            return read.get();
        } catch (ExecutionException bug) {
            LOG.error("A runbook was not read", bug);
            return Optional.empty();
        }
    }
}
