package org.watchkeeper.run.loop;

import java.time.Instant;
import java.time.InstantSource;

import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// A run's state and the only way to change it: on disk first, then in memory, then on screen.
final class Logbook {
    private final Journal journal;
    private final InstantSource clock;
    private final Walk.Listener listener;
    private volatile RunState state;

    Logbook(Journal journal, InstantSource clock, Walk.Listener listener, RunState state) {
        this.journal = journal;
        this.clock = clock;
        this.listener = listener;
        this.state = state;
    }

    RunState state() {
        return state;
    }

    /// Throws `JournalTaken` when another console walks this run, `Problem` when it cannot be stored; then nothing changed.
    void append(RunEvent event) {
        while (true) {
            try {
                write(event);
                return;
            } catch (JournalTaken taken) {
                if (!heed()) {
                    throw taken;
                }
            }
        }
    }

    private void write(RunEvent event) {
        var run = state.plan().id();
        long number = state.last() + 1;
        var at = now();
        state.after(new Entry(run, number, at, event)); // what does not fold is never written
        var entry = journal.append(run, number, at, event);
        state = state.after(entry);
        listener.happened(entry, state);
    }

    /// Whether there are entries that are not known here.
    boolean isOvertaken() {
        return !journal.after(state.plan().id(), state.last()).isEmpty();
    }

    /// Takes what other consoles may write into a run that is driven here: more time, which changes nothing of what is decided about its
    /// steps. Whether there was any.
    boolean heed() {
        long before = state.last();
        journal.after(state.plan().id(), before).stream().takeWhile(entry -> entry.event() instanceof RunEvent.Extended)
                .forEach(this::heard);
        return state.last() > before;
    }

    /// Takes an entry that another console wrote.
    void heard(Entry entry) {
        state = state.after(entry);
        listener.happened(entry, state);
    }

    /// Never earlier than the last entry, also when the clock was set back.
    private Instant now() {
        var now = clock.instant();
        return now.isBefore(state.changed()) ? state.changed() : now;
    }
}
