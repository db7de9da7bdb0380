package org.watchkeeper.calendar.ui.view;

import java.util.Optional;

import org.watchkeeper.calendar.CalendarEntry;

/// What is dragged over the calendar: an entry that is moved, or nothing yet: a change that is planned where it is dropped.
interface Dragged {
    Optional<CalendarEntry> moved();
}
