package org.watchkeeper.health.assign;

import java.util.List;

import org.watchkeeper.health.ProbeId;

/// Assignments as they are kept. Thread-safe; reads and writes the database, and throws `Problem` where that cannot be done.
public interface Assignments {
    /// By scope and probe.
    List<Assignment> all();

    /// Adds it, or replaces the one of that probe on that scope.
    void save(Assignment assignment);

    /// Takes it away; twice is harmless. Says whether it was there.
    boolean remove(Scope scope, ProbeId probe);
}
