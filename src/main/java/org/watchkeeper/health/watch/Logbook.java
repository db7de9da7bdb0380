package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.watchkeeper.health.Reading;

/// What is kept: readings, thinned with age, and what people said of troubles. Thread-safe; reads and writes the database, and
/// throws `Problem` when that cannot be done.
public interface Logbook {
    /// Adds readings, those of one check in the order of their times.
    void add(List<Entry> entries);

    /// The readings kept of one check, oldest first, in `[from, to)`.
    List<Reading> history(CheckKey check, Instant from, Instant to);

    /// The readings of all checks since then, each oldest first, not thinned.
    Map<CheckKey, List<Reading>> since(Instant from);

    /// Of all checks of which somebody said something.
    Map<CheckKey, Attention> attention();

    void note(CheckKey check, Attention attention);

    /// Makes old readings fewer.
    void thin(Instant now);

    /// One reading of one check.
    record Entry(CheckKey check, Reading reading) {}
}
