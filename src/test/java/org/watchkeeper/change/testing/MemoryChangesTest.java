package org.watchkeeper.change.testing;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.Changes;

class MemoryChangesTest extends ChangesContract {
    private final MemoryCalendars calendars = new MemoryCalendars();
    private final Changes changes = new MemoryChanges(calendars);

    @Override
    protected Calendars calendars() {
        return calendars;
    }

    @Override
    protected Changes changes() {
        return changes;
    }
}
