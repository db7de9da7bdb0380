package org.watchkeeper.calendar;

import java.util.List;

/// The windows and blackouts that are kept. Edits are only ever added; consoles on one store see each other's.
public interface Calendars {
    /// What is on the calendar now.
    Rulebook current();

    /// Adds an edit; false, and nothing is kept, when somebody else edited the same window or blackout since `basis`.
    boolean keep(Edit edit);

    /// All edits of one window or blackout, oldest first.
    List<Edit> history(Ruling.Id subject);

    /// Grows with every edit, whoever made it: cheap to ask again and again.
    long version();
}
