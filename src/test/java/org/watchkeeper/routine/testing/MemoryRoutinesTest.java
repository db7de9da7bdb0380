package org.watchkeeper.routine.testing;

import org.watchkeeper.routine.Routines;

class MemoryRoutinesTest extends RoutinesContract {
    private final Routines routines = new MemoryRoutines();

    @Override
    protected Routines routines() {
        return routines;
    }
}
