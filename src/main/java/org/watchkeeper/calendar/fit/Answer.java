package org.watchkeeper.calendar.fit;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.CalendarEntry;

/// The first time that fits, if there is one, what was passed over before it, and the jobs of hosts that run in it all the same.
public record Answer(Optional<Fit> fit, List<Passed> passed, List<CalendarEntry> jobs) {
    /// Nothing was looked for.
    public static final Answer NONE = new Answer(Optional.empty(), List.of(), List.of());

    public Answer {
        passed = List.copyOf(passed);
        jobs = List.copyOf(jobs);
    }
}
