package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;

/// What waits to be written into the logbook, and what people said as it is known here. A database that is away for a while
/// costs nothing but memory; beyond `MOST` readings the oldest are lost, and that is logged. Thread-safe.
final class Book {
    private static final Logger LOG = LoggerFactory.getLogger(Book.class);
    private static final int MOST = 200_000;

    private final Logbook logbook;
    private final Map<CheckKey, Attention> attention = new ConcurrentHashMap<>();
    private List<Logbook.Entry> waiting = new ArrayList<>();
    private final Map<CheckKey, Attention> unwritten = new ConcurrentHashMap<>();

    Book(Logbook logbook) {
        this.logbook = logbook;
    }

    synchronized void add(List<Logbook.Entry> entries) {
        waiting.addAll(entries);
        if (waiting.size() > MOST) {
            var lost = waiting.size() - MOST / 2;
            LOG.error("{} readings are lost: the database has not taken any for too long", lost);
            waiting = new ArrayList<>(waiting.subList(lost, waiting.size()));
        }
    }

    Attention of(CheckKey check) {
        return attention.getOrDefault(check, Attention.NONE);
    }

    /// Known at once; written by the next `write`.
    void note(CheckKey check, UnaryOperator<Attention> change) {
        unwritten.put(check, attention.compute(check,
                (_, before) -> change.apply(before == null ? Attention.NONE : before)));
    }

    /// Writes what waits, and reads what others said. Blocks; throws `Problem`, and then everything waits on.
    void exchange() {
        write();
        var read = logbook.attention();
        attention.keySet().removeIf(check -> !read.containsKey(check) && !unwritten.containsKey(check));
        read.forEach((check, said) -> {
            if (!unwritten.containsKey(check)) {
                attention.put(check, said);
            }
        });
    }

    private void write() {
        unwritten.forEach((check, said) -> {
            logbook.note(check, said);
            unwritten.remove(check, said);
        });
        var entries = taken();
        try {
            logbook.add(entries);
        } catch (Problem away) {
            putBack(entries);
            throw away;
        }
    }

    private synchronized List<Logbook.Entry> taken() {
        var entries = waiting;
        waiting = new ArrayList<>();
        return entries;
    }

    private synchronized void putBack(List<Logbook.Entry> entries) {
        var later = waiting;
        waiting = new ArrayList<>(entries);
        add(later);
    }

    void thin(Instant now) {
        logbook.thin(now);
    }

    Logbook logbook() {
        return logbook;
    }
}
