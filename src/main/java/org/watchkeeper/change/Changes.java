package org.watchkeeper.change;

import java.util.List;
import java.util.Optional;

/// All planned changes, of all consoles that share the store. Thread-safe.
public interface Changes {
    /// Adds to a change's stream, as its next entry, and tells how it stands then. `basis` is the number of the last entry that
    /// was seen (0 for a draft): where somebody wrote since, a decision about what was seen is refused with `Problem`. What was
    /// handed in before, by its id, changes nothing. Throws `Problem` for what does not fit, too.
    ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening);

    /// The same for what was planned by the calendar as it was at that version of it (`org.watchkeeper.calendar.Calendars.version`). Throws
    /// `Overtaken` where the calendar was edited since: what it says now nobody has looked at.
    ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar);

    /// Keeps an edit of the calendar and what was decided about the changes it touches, all of it or nothing; tells how these changes
    /// stand then. Throws `Overtaken` where anybody wrote into any change or edited the same window or blackout since.
    List<ChangeState> settle(Settlement settlement);

    /// All entries in order; none for a change that does not exist.
    List<ChangeEntry> read(ChangeId change);

    /// How a change stands.
    default Optional<ChangeState> look(ChangeId change) {
        var entries = read(change);
        return entries.isEmpty() ? Optional.empty() : Optional.of(ChangeState.of(change, entries));
    }

    /// One line a change, by the start of its first phase. Reads one row each and no stream.
    List<ChangeLine> lines();

    /// A number that grows with every entry of any console: ask it often, and read when it has changed.
    long version();
}
