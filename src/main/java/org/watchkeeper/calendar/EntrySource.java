package org.watchkeeper.calendar;

import java.util.List;

/// Something that puts entries on the calendar: windows and blackouts, planned changes, jobs of hosts.
@FunctionalInterface
public interface EntrySource {
    /// The entries that overlap a span, in any order.
    List<CalendarEntry> entries(Span span);

    /// What all of these put there.
    static EntrySource all(List<EntrySource> sources) {
        var every = List.copyOf(sources);
        return span -> every.stream().flatMap(source -> source.entries(span).stream()).toList();
    }

    /// Grows with everything that may change them, whoever made it: cheap to ask again and again. Of what never changes it is 0.
    default long version() {
        return 0;
    }
}
