package org.watchkeeper.calendar.ui.view;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.watchkeeper.calendar.CalendarEntry;

/// What can be done with what is drawn.
public interface Hand {
    /// Opens what an entry is a date of.
    void open(CalendarEntry entry);

    /// Opens a day by the hour.
    void openDay(LocalDate day);

    /// Asks whether an entry shall begin at another local time of the calendar's zone.
    void move(CalendarEntry entry, LocalDateTime start);

    /// Plans a change that begins then, in the calendar's zone, on the hosts of the line that was chosen.
    void plan(LocalDateTime start);

    /// Plans a change on the selected day: at its first window, where it has one.
    void planToday();

    /// Whether changes can be planned at all.
    boolean plans();

    /// Whether an entry can be moved at all.
    boolean moves(CalendarEntry entry);
}
