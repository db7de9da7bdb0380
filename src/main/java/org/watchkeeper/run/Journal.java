package org.watchkeeper.run;

import java.time.Instant;
import java.util.List;

/// The append-only journals of all runs. When `append` returns, the entry is on disk.
public interface Journal {
    /// Appends as entry `number`; throws `JournalTaken` when that number exists: another console walks this run.
    Entry append(RunId run, long number, Instant at, RunEvent event);

    /// All entries in order; empty for a run that does not exist.
    List<Entry> read(RunId run);

    /// The entries after this number, in order.
    default List<Entry> after(RunId run, long number) {
        return read(run).stream().filter(entry -> entry.number() > number).toList();
    }

    /// One line a run, newest first.
    List<RunLine> runs();
}
