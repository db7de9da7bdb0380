package org.watchkeeper.run.loop;

import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;

import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.Outputs;

/// What runs are walked with. `threads` makes the run's thread and those of its errands: virtual ones, outside tests.
public record Means(Journal journal, Outputs outputs, RemoteShells shells, Ids ids, InstantSource clock,
        ThreadFactory threads, Pace pace, Drivers drivers) {
    /// Means of the only console.
    public Means(Journal journal, Outputs outputs, RemoteShells shells, Ids ids, InstantSource clock,
            ThreadFactory threads, Pace pace) {
        this(journal, outputs, shells, ids, clock, threads, pace, Drivers.alone());
    }
}
