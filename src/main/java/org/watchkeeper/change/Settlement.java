package org.watchkeeper.change;

import java.util.List;

import org.watchkeeper.calendar.Edit;

/// An edit of the calendar with all that was decided about the changes it touches: kept together, or not at all. `seen` is the
/// version of all changes (`Changes.version`) that was looked at.
public record Settlement(Edit edit, long seen, List<Addition> additions) {
    /// What is added to a change as it was seen; `basis` is the number of its last entry then.
    public record Addition(ChangeId change, long basis, ChangeEntry.Happening happening) {}

    public Settlement {
        additions = List.copyOf(additions);
    }
}
