package org.watchkeeper.calendar.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;

/// What the Calendar place works with. `others` put entries on the calendar besides windows and blackouts; the clock's zone is
/// that of the person who looks; `reader` reads what is typed as it reads documents.
public record CalendarServices(Calendars calendars, List<EntrySource> others, Hosts hosts, Library library,
        RunbookReader reader, Supplier<Operator> operator, Clock clock, PlanHere changes, AskJobs jobs,
        HealthHere health) {
    public CalendarServices {
        others = List.copyOf(others);
    }

    /// Where no host can be asked, and none is watched.
    public CalendarServices(Calendars calendars, List<EntrySource> others, Hosts hosts, Library library,
            RunbookReader reader, Supplier<Operator> operator, Clock clock, PlanHere changes) {
        this(calendars, others, hosts, library, reader, operator, clock, changes, AskJobs.NOBODY, HealthHere.NOWHERE);
    }
}
