package org.watchkeeper.checklist.testing;

import org.watchkeeper.checklist.Checklists;

/// The fake keeps the contract that the real store keeps.
class MemoryChecklistsTest extends ChecklistsContract {
    private final Checklists checklists = new MemoryChecklists();

    @Override
    protected Checklists checklists() {
        return checklists;
    }
}
