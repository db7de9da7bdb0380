package org.watchkeeper;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.store.SqlCalendars;
import org.watchkeeper.calendar.store.SqlHostJobs;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.list.ListedChanges;
import org.watchkeeper.change.store.SqlChanges;
import org.watchkeeper.change.told.ToldChanges;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.store.SqlNoticeBook;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.change.Gates;
import org.watchkeeper.run.change.KeptDeadlines;

/// Builds windows, blackouts, planned changes and the jobs of hosts: what may happen when.
final class CalendarWiring {
    /// So far ahead the runs of jobs are published.
    private static final Duration JOBS_AHEAD = Duration.ofDays(90);

    private final Ground ground;
    private final HostWiring hosts;
    private final Lazy<Calendars> calendars;
    private final Lazy<ToldChanges> toldChanges;
    private final Lazy<ListedChanges> changes;
    private final Lazy<ChangeEntries> planned;
    private final Lazy<HostJobs> hostJobs;
    private final Lazy<Gates> gates;

    CalendarWiring(Ground ground, DocumentWiring documents, HostWiring hosts, Supplier<Checklists> checklists) {
        this.ground = ground;
        this.hosts = hosts;
        calendars = ground.lazy(() -> new SqlCalendars(ground.database()));
        toldChanges = ground.lazy(
                () -> new ToldChanges(new SqlChanges(ground.database()), new SqlNoticeBook(ground.database())));
        changes = ground.lazy(() -> new ListedChanges(toldChanges.get(), checklists.get(), documents::document));
        planned = ground.lazy(() -> new ChangeEntries(changes.get(), ground.clock));
        hostJobs = ground.lazy(() -> new SqlHostJobs(ground.database()));
        gates = ground.lazy(() -> new Gates(calendars.get(), changes.get(), planned.get()));
    }

    Calendars calendars() {
        return calendars.get();
    }

    /// Planned changes, with their checklists and with the notices that people get of them.
    ListedChanges changes() {
        return changes.get();
    }

    /// The same without their checklists.
    ToldChanges toldChanges() {
        return toldChanges.get();
    }

    /// Planned changes as entries of the calendar.
    ChangeEntries planned() {
        return planned.get();
    }

    /// What writes into changes as that person.
    ChangeDesk desk(Supplier<Operator> operator) {
        return new ChangeDesk(changes.get(), operator, ground.clock, UUID::randomUUID);
    }

    /// What a run outside its window, in a blackout or without go is stopped by.
    Gates gates() {
        return gates.get();
    }

    /// Until when runs are to be over; who gives them more time is that person.
    Deadlines deadlines(Supplier<Operator> operator) {
        return new KeptDeadlines(calendars.get(), desk(operator), planned.get(), hosts.inventory());
    }

    HostJobs hostJobs() {
        return hostJobs.get();
    }

    JobRound jobRound() {
        return new JobRound(hosts.wires(), hostJobs.get(), ground.clock);
    }

    /// Jobs of hosts as entries of the calendar.
    JobEntries jobs() {
        return new JobEntries(hostJobs.get(), hosts.inventory()::all);
    }

    /// All that is on the calendar.
    List<EntrySource> entries() {
        return List.of(new RulingEntries(calendars.get()::current), planned.get(), jobs());
    }

    /// Changes and jobs of hosts, as they are now: asking them again reads nothing.
    EntrySource snapshot() {
        return EntrySource.all(List.of(planned.get().snapshot(), jobs().snapshot()));
    }

    /// Changes and jobs of hosts, as other programs get them.
    List<Published> published() {
        var now = ground.clock.instant();
        return Stream.concat(planned.get().published().stream(),
                jobs().published(new Span(now, now.plus(JOBS_AHEAD))).stream()).toList();
    }
}
