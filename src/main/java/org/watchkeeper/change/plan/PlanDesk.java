package org.watchkeeper.change.plan;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Proposal;

/// Writes what was planned by an outlook. Where something stands against its time by now that did not then, because somebody edited the
/// calendar or planned something else meanwhile, nothing is written and `Outdated` is thrown; the store sees to it that nothing comes in
/// between the last look and the entry. `outlook` reads what the calendar says now. Calls read and write the database.
public record PlanDesk(ChangeDesk desk, Calendars calendars, Supplier<Outlook> outlook) {
    /// Drafts a change.
    public ChangeState draft(Proposal proposal, Outlook seen) {
        return write(new Time(proposal, 0, "", seen), calendar -> desk.draft(proposal, calendar));
    }

    /// Moves a change; throws `Overtaken` where somebody wrote into it since it was seen.
    public ChangeState move(ChangeState change, ChangeEvent.Moved event, Outlook seen) {
        return write(change, event, event.proposal(), seen);
    }

    /// Revises a change; throws `Overtaken` where somebody wrote into it since it was seen.
    public ChangeState revise(ChangeState change, ChangeEvent.Revised event, Outlook seen) {
        return write(change, event, event.proposal(), seen);
    }

    private ChangeState write(ChangeState change, ChangeEvent event, Proposal proposal, Outlook seen) {
        return write(new Time(proposal, Math.min(change.position(), proposal.phases().size() - 1),
                change.id().toString(), seen), calendar -> desk.write(change, event, calendar));
    }

    private ChangeState write(Time time, LongFunction<ChangeState> entry) {
        while (true) {
            long calendar = calendars.version();
            refuseFresh(time);
            try {
                return entry.apply(calendar);
            } catch (Overtaken overtaken) {
                if (calendars.version() == calendar) {
                    throw overtaken;
                }
                // The calendar was edited between the look and the entry: look again.
            }
        }
    }

    /// What is planned from phase number `from` on, by what was seen; `self` is the change's own id, or empty.
    private record Time(Proposal proposal, int from, String self, Outlook seen) {
        List<Objection> objections(Outlook outlook, Instant now) {
            return outlook.objections(proposal, from, self, now);
        }
    }

    private void refuseFresh(Time time) {
        var now = desk.clock().instant();
        var known = time.objections(time.seen(), now);
        var fresh = time.objections(outlook.get(), now).stream().filter(each -> !known.contains(each)).toList();
        if (!fresh.isEmpty()) {
            throw new Outdated(time.proposal(), fresh);
        }
    }
}
