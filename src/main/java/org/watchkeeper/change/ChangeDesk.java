package org.watchkeeper.change;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;

/// Writes into changes as the person at this console, now.
public record ChangeDesk(Changes changes, Supplier<Operator> operator, InstantSource clock, Supplier<UUID> ids) {
    /// Drafts a change.
    public ChangeState draft(Proposal proposal) {
        var id = ids.get();
        return changes.append(new ChangeId(id), 0, drafted(id, proposal));
    }

    /// Drafts a change that was planned by that version of the calendar; throws `Overtaken` where it was edited since.
    public ChangeState draft(Proposal proposal, long calendar) {
        var id = ids.get();
        return changes.plan(new ChangeId(id), 0, drafted(id, proposal), calendar);
    }

    private ChangeEntry.Happening drafted(UUID id, Proposal proposal) {
        return happening(id, operator.get(), new ChangeEvent.Drafted(proposal));
    }

    /// Adds an event that was planned by that version of the calendar, to a change as it was seen; throws `Overtaken` where it was edited
    /// since, too.
    public ChangeState write(ChangeState seen, ChangeEvent event, long calendar) {
        return changes.plan(seen.id(), seen.last(), happening(ids.get(), operator.get(), event), calendar);
    }

    /// Adds an event to a change as it was seen; throws `Problem` where somebody wrote since, or it does not fit.
    public ChangeState write(ChangeState seen, ChangeEvent event) {
        return writeAs(seen, operator.get(), event);
    }

    /// The same as somebody else, who stands at this console.
    public ChangeState writeAs(ChangeState seen, Operator by, ChangeEvent event) {
        return changes.append(seen.id(), seen.last(), happening(ids.get(), by, event));
    }

    /// Adds a fact that counts once, whatever was written meanwhile: written again under this id it changes nothing.
    public ChangeState record(ChangeId change, UUID id, ChangeEvent event) {
        var happening = happening(id, operator.get(), event);
        while (true) {
            var seen = changes.read(change);
            var latest = seen.isEmpty() ? 0 : seen.getLast().number();
            try {
                return changes.append(change, latest, happening);
            } catch (Overtaken overtaken) {
                // Somebody wrote between the look and the entry: look again.
            }
        }
    }

    private ChangeEntry.Happening happening(UUID id, Operator by, ChangeEvent event) {
        return new ChangeEntry.Happening(id, clock.instant(), by, event);
    }
}
