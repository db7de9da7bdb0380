package org.watchkeeper.checklist.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.kernel.Problem;

/// Checklists in memory.
public final class MemoryChecklists implements Checklists {
    private final Map<OccasionId, List<ListEntry>> occasions = new LinkedHashMap<>();

    @Override
    public synchronized OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
        var before = read(occasion);
        if (before.isEmpty() && !(happening.event() instanceof ListEvent.Opened)) {
            throw new Problem("There is no such checklist in use", "occasion " + occasion, "");
        }
        if (before.stream().anyMatch(entry -> entry.happening().id().equals(happening.id()))) {
            return OccasionState.of(before);
        }
        var after = new ArrayList<>(before);
        after.add(new ListEntry(before.size() + 1L, happening));
        var state = fold(after);
        occasions.put(occasion, after);
        return state;
    }

    private static OccasionState fold(List<ListEntry> entries) {
        try {
            return OccasionState.of(entries);
        } catch (IllegalStateException wrong) {
            throw new Problem("That does not fit the lists as they are: " + wrong.getMessage(), "memory", "", wrong);
        }
    }

    @Override
    public synchronized List<ListEntry> read(OccasionId occasion) {
        return List.copyOf(occasions.getOrDefault(occasion, List.of()));
    }

    @Override
    public synchronized List<ListLine> lines() {
        return occasions.values().stream().map(OccasionState::of)
                .flatMap(state -> state.lists().stream().map(list -> ListLine.of(state, list)))
                .sorted(Comparator.comparing(ListLine::opened).reversed()).toList();
    }

    @Override
    public synchronized Set<OccasionId> provedSince(Instant moment) {
        return occasions.entrySet().stream().filter(each -> each.getValue().stream()
                .anyMatch(entry -> entry.event() instanceof ListEvent.ProofBegan && !entry.at().isBefore(moment)))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized long version() {
        return occasions.values().stream().mapToLong(List::size).sum();
    }
}
