package org.watchkeeper.change.testing;

import org.watchkeeper.change.Changes;

class MemoryChangesTest extends ChangesContract {
    private final Changes changes = new MemoryChanges();

    @Override
    protected Changes changes() {
        return changes;
    }
}
