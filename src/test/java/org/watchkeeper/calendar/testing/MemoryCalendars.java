package org.watchkeeper.calendar.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;

/// A calendar in memory.
public final class MemoryCalendars implements Calendars {
    private final List<Edit> edits = new ArrayList<>();

    /// With these already kept by Ada.
    public static MemoryCalendars of(Ruling... rulings) {
        var calendars = new MemoryCalendars();
        for (var ruling : rulings) {
            calendars.keep(Edit.first(ruling, Nights.NOW, Nights.ADA, "planned"));
        }
        return calendars;
    }

    @Override
    public synchronized Rulebook current() {
        var newest = new LinkedHashMap<Ruling.Id, Edit>();
        edits.forEach(edit -> newest.put(edit.subject(), edit));
        return new Rulebook(newest.values().stream().filter(edit -> edit.act() instanceof Edit.Kept)
                .map(edit -> new Edit.Version(((Edit.Kept) edit.act()).ruling(), edit.version(), edit.at())).toList());
    }

    @Override
    public synchronized boolean keep(Edit edit) {
        var seen = history(edit.subject());
        return (seen.isEmpty() ? 0 : seen.getLast().version()) == edit.basis() && edits.add(edit);
    }

    @Override
    public synchronized List<Edit> history(Ruling.Id subject) {
        return edits.stream().filter(edit -> edit.subject().equals(subject)).toList();
    }

    @Override
    public synchronized long version() {
        return edits.size();
    }
}
