package org.watchkeeper.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All lists in use, of all consoles that share the store. Thread-safe.
public interface Checklists {
    /// Adds to an occasion's stream, as its next entry whatever others wrote meanwhile, and tells how it stands then. What
    /// was handed in before changes nothing. The first entry opens the occasion; throws `Problem` for one that is not there.
    OccasionState append(OccasionId occasion, ListEntry.Happening happening);

    /// All entries in order; none for an occasion that does not exist.
    List<ListEntry> read(OccasionId occasion);

    /// How an occasion stands.
    default Optional<OccasionState> look(OccasionId occasion) {
        var entries = read(occasion);
        return entries.isEmpty() ? Optional.empty() : Optional.of(OccasionState.of(entries));
    }

    /// How those occasions stand; one that does not exist is left out. Reads them together.
    default List<OccasionState> look(Set<OccasionId> occasions) {
        return occasions.stream().flatMap(id -> look(id).stream()).toList();
    }

    /// One line a list, the ones opened last first. Reads one line each and no stream.
    List<ListLine> lines();

    /// The occasions of which an item began to be proved at or after that moment.
    Set<OccasionId> provedSince(Instant moment);

    /// A number that grows with every entry of any console: ask it often, and read when it has changed.
    long version();
}
