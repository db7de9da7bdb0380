package org.watchkeeper.change.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.change.plan.PlanDesk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.notice.ui.DueNotices;
import org.watchkeeper.runbook.Library;

/// What the Changes place works with. `jobs` reads what hosts do by themselves; the clock's zone is that of the person who looks; `start`
/// leads to the run of a change, `notices` are those of changes, `reports` tells what became of one, `monitor` how hosts are.
public record ChangeServices(ChangeDesk desk, Calendars calendars, ChangeEntries planned, Supplier<EntrySource> jobs,
        Hosts hosts, Library library, Clock clock, Consumer<ChangeId> start, DueNotices notices,
        ChangeReports reports, Monitor monitor) {
    /// Writes what was planned, where nothing came in against it.
    PlanDesk planning() {
        return new PlanDesk(desk, calendars, this::outlook);
    }

    /// What the calendar says, read now; blocks.
    Outlook outlook() {
        return new Outlook(calendars.current(), EntrySource.all(List.of(planned.snapshot(), jobs.get())), hosts.all());
    }
}
