package org.watchkeeper.checklist;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;

/// Writes into lists as the person at this console, now.
public record Pencil(Checklists checklists, Supplier<Operator> operator, InstantSource clock, Supplier<UUID> ids) {
    /// Adds an event to an occasion and tells how it stands then.
    public OccasionState write(OccasionId occasion, ListEvent event) {
        return write(occasion, ids.get(), event);
    }

    /// The same for an event that must count once: written again under this id it changes nothing.
    public OccasionState write(OccasionId occasion, UUID id, ListEvent event) {
        return checklists.append(occasion, new ListEntry.Happening(id, clock.instant(), operator.get(), event));
    }

    /// Opens an occasion; where another console opened it before, what is there stays and only lists that are new are added.
    public OccasionState open(ListEvent.Opened opening) {
        var occasion = opening.occasion().id();
        var there = write(occasion, occasion.value(), opening);
        var missing = opening.lists().stream().filter(copy -> there.list(copy.id()).isEmpty()).toList();
        return missing.isEmpty() ? there : write(occasion, new ListEvent.Added(missing));
    }
}
