package org.watchkeeper.change.rule;

import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.host.Hosts;

/// Looks at what an edit of the calendar does to planned changes, and keeps both together. `entries` reads changes and jobs of hosts.
/// Calls read and write the database.
public record RuleDesk(ChangeDesk desk, Calendars calendars, Supplier<EntrySource> entries, Hosts hosts) {
    /// What an edit would do.
    public Aftermath look(Edit edit) {
        var changes = desk.changes();
        long seen = changes.version();
        var open = changes.lines().stream().filter(line -> !line.settled().isOver())
                .flatMap(line -> changes.look(line.id()).stream()).toList();
        var outlook = new Outlook(calendars.current(), entries.get(), hosts.all());
        return new Aftermath(edit, Aftermath.cause(edit, outlook.rulebook()), seen,
                RuleChange.of(outlook, edit, desk.clock().instant()).touched(open));
    }

    /// Keeps the edit with what was decided about every change that it touches. Throws `org.watchkeeper.change.Overtaken` where anything
    /// was written since it was looked at: nothing is kept then.
    public List<ChangeState> keep(Aftermath aftermath, List<Decision> decisions) {
        if (!decisions.stream().map(Decision::touched).toList().containsAll(aftermath.touched())
                || decisions.size() != aftermath.touched().size()) {
            throw new IllegalArgumentException("it is decided about each change that is touched");
        }
        var at = desk.clock().instant();
        var by = desk.operator().get();
        return desk.changes().settle(new Settlement(aftermath.edit(), aftermath.seen(), decisions.stream()
                .map(each -> new Settlement.Addition(each.touched().change().id(), each.touched().change().last(),
                        new ChangeEntry.Happening(desk.ids().get(), at, by, each.event(aftermath.cause()))))
                .toList()));
    }
}
