package org.watchkeeper.run.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;

/// A journal in memory. `fail` makes it behave like a full disk until `heal`.
public final class MemoryJournal implements Journal {
    private final Map<RunId, List<Entry>> runs = new LinkedHashMap<>();
    private boolean broken;
    private Runnable before = () -> {};

    @Override
    public synchronized Entry append(RunId run, long number, Instant at, RunEvent event) {
        var first = before;
        before = () -> {};
        first.run();
        if (broken) {
            throw new Problem("The journal cannot be written", "memory", "Make room on the disk.");
        }
        var entries = runs.getOrDefault(run, List.of());
        if (number <= entries.size()) {
            throw new JournalTaken(run, number);
        }
        if (number != entries.size() + 1) {
            throw new Problem("An entry would leave a gap", "run " + run + ", entry " + number, "");
        }
        var entry = new Entry(run, number, at, event);
        runs.computeIfAbsent(run, _ -> new ArrayList<>()).add(entry);
        return entry;
    }

    @Override
    public synchronized List<Entry> read(RunId run) {
        return List.copyOf(runs.getOrDefault(run, List.of()));
    }

    @Override
    public synchronized List<RunLine> runs() {
        return runs.values().stream().map(entries -> RunLine.of(RunState.of(entries)))
                .sorted(Comparator.comparing(RunLine::opened).reversed()).toList();
    }

    /// Does this in the moment before the next entry is appended, once.
    public synchronized void beforeNext(Runnable first) {
        before = first;
    }

    /// From now on nothing can be appended.
    public synchronized void fail() {
        broken = true;
    }

    /// Appending works again.
    public synchronized void heal() {
        broken = false;
    }
}
