package org.watchkeeper.calendar.testing;

import org.watchkeeper.calendar.Calendars;

/// The store in memory keeps the contract too.
class MemoryCalendarsTest extends CalendarsContract {
    private final Calendars calendars = new MemoryCalendars();

    @Override
    protected Calendars calendars() {
        return calendars;
    }
}
