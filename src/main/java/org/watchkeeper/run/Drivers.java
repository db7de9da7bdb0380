package org.watchkeeper.run;

import java.util.Optional;
import java.util.Set;

import org.watchkeeper.kernel.Operator;

/// Which console drives which run: one at a time, however many look at it. A console that was silent for long, or whose process
/// is known to be gone, drives nothing any more. Thread-safe.
public interface Drivers {
    /// Takes the run for this console, or says that it still drives it. Empty when it does now; else who does.
    Optional<Driver> take(RunId run, Operator by);

    /// Who drives the run now, this console or another; empty when nobody does.
    Optional<Driver> of(RunId run);

    /// All runs that somebody drives now.
    Set<RunId> driven();

    /// This console does not drive the run any more.
    void release(RunId run);

    /// Where only one console has the runs.
    static Drivers alone() {
        return new Drivers() {
            @Override
            public Optional<Driver> take(RunId run, Operator by) {
                return Optional.empty();
            }

            @Override
            public Optional<Driver> of(RunId run) {
                return Optional.empty();
            }

            @Override
            public Set<RunId> driven() {
                return Set.of();
            }

            @Override
            public void release(RunId run) {
                // Nobody else asks.
            }
        };
    }
}
