package org.watchkeeper.run.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Opening;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.run.RunState;

/// Reads until when runs are to be over out of what is planned.
public final class KeptDeadlines implements Deadlines {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Calendars calendars;
    private final ChangeDesk desk;
    private final ChangeEntries planned;
    private final Hosts hosts;

    public KeptDeadlines(Calendars calendars, ChangeDesk desk, ChangeEntries planned, Hosts hosts) {
        this.calendars = calendars;
        this.desk = desk;
        this.planned = planned;
        this.hosts = hosts;
    }

    @Override
    public Deadline of(RunState run) {
        var change = run.plan().mandate().change().flatMap(desk.changes()::look)
                .filter(state -> state.running().filter(each -> each.run().equals(run.plan().id().value()))
                        .isPresent());
        return new Deadline(change, closing(run), run.extended());
    }

    /// Windows do not matter to practice hosts.
    private Optional<Deadline.Closing> closing(RunState run) {
        var real = run.plan().hosts().stream().filter(host -> !host.practice()).toList();
        return real.isEmpty() ? Optional.empty() : closing(real, run.opened());
    }

    private Optional<Deadline.Closing> closing(List<Host> real, Instant opened) {
        var rulebook = calendars.current();
        return rulebook.openings(real, new Span(opened, opened.plus(MOMENT))).stream().filter(Opening::isConfirmed)
                .flatMap(opening -> closing(opening, rulebook.closed(real, opening.date().span()), opened).stream())
                .max(Comparator.comparing(Deadline.Closing::at));
    }

    private static Optional<Deadline.Closing> closing(Opening opening, List<Span> closed, Instant opened) {
        return opening.date().span().without(closed).stream().filter(free -> free.holds(opened)).findFirst()
                .map(free -> new Deadline.Closing(opening.window().name(), free.end(),
                        opening.window().series().zone()));
    }

    @Override
    public long version() {
        return calendars.version() + desk.changes().version();
    }

    @Override
    public Overtime overtime() {
        return new Overtime(calendars.current(), planned.snapshot(), hosts.all());
    }

    @Override
    public void extend(ChangeState seen, Instant until, String reason) {
        desk.write(seen, new ChangeEvent.Extended(until, reason));
    }
}
