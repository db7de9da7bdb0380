package org.watchkeeper.health.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Assignments;
import org.watchkeeper.health.assign.Scope;

/// What is watched, in memory.
public final class MemoryAssignments implements Assignments {
    private final List<Assignment> all = new CopyOnWriteArrayList<>();

    @Override
    public List<Assignment> all() {
        return List.copyOf(all);
    }

    @Override
    public void save(Assignment assignment) {
        remove(assignment.scope(), assignment.probe().id());
        all.add(assignment);
    }

    @Override
    public boolean remove(Scope scope, ProbeId probe) {
        return all.removeIf(one -> one.scope().equals(scope) && one.probe().id().equals(probe));
    }
}
