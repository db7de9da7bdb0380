package org.watchkeeper.now.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.now.Proven;
import org.watchkeeper.run.RunId;

/// Knows which runs prove items of lists. Reads, and not again while nobody writes into a list; belongs in the background. Thread-safe.
public final class ItemProofs {
    /// That a try begins is written some time before its run is opened.
    private static final Duration BEFORE = Duration.ofHours(1);

    private final Checklists checklists;
    private Known known = new Known(-1, Instant.MAX, Map.of());

    /// What was known at a version, of runs that were opened from a moment on.
    private record Known(long version, Instant from, Map<RunId, Proven> proofs) {}

    public ItemProofs(Checklists checklists) {
        this.checklists = checklists;
    }

    /// Those that were opened at or after that moment.
    public synchronized Map<RunId, Proven> since(Instant moment) {
        var version = checklists.version();
        if (known.version() != version || moment.isBefore(known.from())) {
            known = new Known(version, moment, read(moment));
        }
        return known.proofs();
    }

    private Map<RunId, Proven> read(Instant moment) {
        var proofs = new HashMap<RunId, Proven>();
        var from = moment.isAfter(Instant.EPOCH.plus(BEFORE)) ? moment.minus(BEFORE) : Instant.EPOCH;
        checklists.look(checklists.provedSince(from)).forEach(state -> state.lists().forEach(
                list -> read(list, proofs)));
        return Map.copyOf(proofs);
    }

    /// Of an item that is on several lists the first one tells.
    private static void read(ListState list, Map<RunId, Proven> proofs) {
        for (var item : list.items()) {
            item.history().stream().map(entry -> entry.event()).filter(ListEvent.ProofBegan.class::isInstance)
                    .map(ListEvent.ProofBegan.class::cast)
                    .forEach(began -> proofs.putIfAbsent(new RunId(began.trial().run()),
                            new Proven(list.copy().id(), list.copy().title(), item.item().text())));
        }
    }
}
