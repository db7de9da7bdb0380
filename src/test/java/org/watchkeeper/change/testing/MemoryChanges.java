package org.watchkeeper.change.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Settlement;
import org.watchkeeper.kernel.Problem;

/// Changes in memory.
public final class MemoryChanges implements Changes {
    private final Map<ChangeId, List<ChangeEntry>> streams = new LinkedHashMap<>();
    private final Calendars calendars;
    private long version;

    public MemoryChanges() {
        this(new MemoryCalendars());
    }

    /// Beside this calendar.
    public MemoryChanges(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public synchronized List<ChangeState> settle(Settlement settlement) {
        if (version != settlement.seen()) {
            throw new Overtaken();
        }
        var before = new LinkedHashMap<>(streams);
        try {
            var states = settlement.additions().stream()
                    .map(each -> append(each.change(), each.basis(), each.happening())).toList();
            if (calendars.keep(settlement.edit())) {
                return states;
            }
            throw new Overtaken();
        } catch (Problem refused) {
            streams.clear();
            streams.putAll(before);
            version = settlement.seen();
            throw refused;
        }
    }

    @Override
    public synchronized ChangeState plan(ChangeId change, long basis, ChangeEntry.Happening happening, long calendar) {
        if (calendars.version() != calendar) {
            throw new Overtaken();
        }
        return append(change, basis, happening);
    }

    @Override
    public synchronized ChangeState append(ChangeId change, long basis, ChangeEntry.Happening happening) {
        var entries = new ArrayList<>(read(change));
        if (entries.stream().anyMatch(each -> each.happening().id().equals(happening.id()))) {
            return ChangeState.of(change, entries);
        }
        if (entries.isEmpty() && !(happening.event() instanceof ChangeEvent.Drafted)) {
            throw new Problem("There is no such change", "change " + change, "");
        }
        if (entries.size() != basis) {
            throw new Overtaken(change);
        }
        var entry = new ChangeEntry(basis + 1, happening);
        try {
            var state = entries.isEmpty()
                    ? ChangeState.of(change, List.of(entry))
                    : ChangeState.of(change, entries).after(entry);
            entries.add(entry);
            streams.put(change, entries);
            version++;
            return state;
        } catch (IllegalStateException wrong) {
            throw new Problem("That does not fit the change: " + wrong.getMessage(), "change " + change, "", wrong);
        }
    }

    @Override
    public synchronized List<ChangeEntry> read(ChangeId change) {
        return List.copyOf(streams.getOrDefault(change, List.of()));
    }

    @Override
    public synchronized List<ChangeLine> lines() {
        return streams.entrySet().stream()
                .map(each -> ChangeLine.of(ChangeState.of(each.getKey(), each.getValue())))
                .sorted(Comparator.comparing((ChangeLine line) -> line.proposal().span().start())
                        .thenComparing(line -> line.id().toString()))
                .toList();
    }

    @Override
    public synchronized long version() {
        return version;
    }
}
