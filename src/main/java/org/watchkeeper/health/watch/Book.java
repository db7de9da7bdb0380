package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.health.Reading;
import org.watchkeeper.kernel.Problem;

/// What waits to be written into the logbook, and what people said as it is known here. A database that is away for a while
/// costs nothing but memory; beyond `MOST` readings the oldest are lost, and that is logged. Thread-safe.
final class Book {
    private static final Logger LOG = LoggerFactory.getLogger(Book.class);
    private static final int MOST = 200_000;
    /// Readings are written together: a console that is killed loses at most those of so long.
    private static final Duration TOGETHER = Duration.ofMinutes(1);

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

    /// Writes what has waited long enough, and reads what others said. Blocks; throws `Problem`, and then everything waits on.
    void exchange(Instant now) {
        note();
        if (isTime(now)) {
            write();
        }
        var read = logbook.attention();
        attention.keySet().removeIf(check -> !read.containsKey(check) && !unwritten.containsKey(check));
        read.forEach((check, said) -> {
            if (!unwritten.containsKey(check)) {
                attention.put(check, said);
            }
        });
    }

    private void note() {
        unwritten.forEach((check, said) -> {
            logbook.note(check, said);
            unwritten.remove(check, said);
        });
    }

    /// Also where the clock was set back meanwhile, which would be early for a long time.
    private synchronized boolean isTime(Instant now) {
        return waiting.stream().findFirst().map(first -> first.reading().at())
                .filter(first -> first.isAfter(now) || !first.plus(TOGETHER).isAfter(now)).isPresent();
    }

    /// Writes all that waits.
    void write() {
        note();
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

    /// What is kept, and what waits to be.
    List<Reading> history(CheckKey check, Instant from, Instant to) {
        var waits = waiting(check, from, to);
        var kept = logbook.history(check, from, to);
        var newer = waits.stream()
                .filter(reading -> kept.isEmpty() || reading.at().isAfter(kept.getLast().at())).toList();
        return Stream.concat(kept.stream(), newer.stream()).toList();
    }

    private synchronized List<Reading> waiting(CheckKey check, Instant from, Instant to) {
        return waiting.stream().filter(entry -> entry.check().equals(check)).map(Logbook.Entry::reading)
                .filter(reading -> !reading.at().isBefore(from) && reading.at().isBefore(to)).toList();
    }

    void thin(Instant now) {
        logbook.thin(now);
    }
}
