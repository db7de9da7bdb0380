package org.watchkeeper.run.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.RunId;

/// Who drives which run, in memory; `console` gives each console its hand on it.
public final class MemoryDrivers {
    private final Map<RunId, Holder> holders = new HashMap<>();

    private volatile boolean fails;

    private record Holder(String console, Driver driver) {}

    public Drivers console(String machine) {
        return new Drivers() {
            @Override
            public Optional<Driver> take(RunId run, Operator by) {
                refuse();
                synchronized (holders) {
                    var holder = holders.computeIfAbsent(run,
                            _ -> new Holder(machine, new Driver(by, machine, Specimen.NIGHT)));
                    return holder.console().equals(machine) ? Optional.empty() : Optional.of(holder.driver());
                }
            }

            @Override
            public Optional<Driver> of(RunId run) {
                refuse();
                synchronized (holders) {
                    return Optional.ofNullable(holders.get(run)).map(Holder::driver);
                }
            }

            @Override
            public Set<RunId> driven() {
                synchronized (holders) {
                    return Set.copyOf(holders.keySet());
                }
            }

            @Override
            public void release(RunId run) {
                synchronized (holders) {
                    holders.computeIfPresent(run, (_, holder) -> holder.console().equals(machine) ? null : holder);
                }
            }
        };
    }

    private void refuse() {
        if (fails) {
            throw new Problem("The disk is full", "memory", "");
        }
    }

    /// From now on nothing can be asked or written, until it is mended.
    public void failsNow() {
        fails = true;
    }

    public void mend() {
        fails = false;
    }

    /// As after a long silence: it fell to another console, and its driver does not know.
    public void pass(RunId run, String console, Operator by) {
        synchronized (holders) {
            holders.put(run, new Holder(console, new Driver(by, console, Specimen.NIGHT)));
        }
    }
}
