package org.watchkeeper.run.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.store.Database;

/// One search: reads spans of output, newest first, and tells the lines in which the text stands until there are enough.
final class Reading {
    private final Database database;
    private final Wanted wanted;
    private final OutputSearch.Listener listener;
    private final int[] grams;
    private final Sieve sieve;
    private final Placing placing = new Placing();
    private final Map<AttemptId, Integer> told = new HashMap<>();
    private final Set<Line> lines = new HashSet<>();
    private int found;
    private boolean enough;
    private boolean calledOff;

    Reading(Database database, Wanted wanted, OutputSearch.Listener listener) {
        this.database = database;
        this.wanted = wanted;
        this.listener = listener;
        this.grams = wanted.needle().grams();
        this.sieve = Sieve.of(wanted);
    }

    /// A line, by where it begins: one that lies in two spans is told once.
    private record Line(Piece.Source source, long begin) {}

    Wanted wanted() {
        return wanted;
    }

    int[] grams() {
        return grams;
    }

    boolean goesOn() {
        calledOff |= !listener.goesOn();
        return !calledOff && !enough;
    }

    OutputSearch.Reach reach() {
        return calledOff
                ? OutputSearch.Reach.CALLED_OFF
                : enough ? OutputSearch.Reach.ENOUGH : OutputSearch.Reach.ALL;
    }

    /// That is looked through down to this chunk.
    void tell(long top, long chunk) {
        listener.looked(top == 0 ? 1 : 1 - (double) chunk / top);
    }

    /// Looks through a span, unless the search has ended.
    void look(Span span) {
        if (goesOn()) {
            database.read(handle -> {
                look(handle, span);
                return true;
            });
        }
    }

    private void look(Handle handle, Span span) {
        var found = new ArrayList<Sighting>();
        for (var strand : Strand.of(Pieces.between(handle, span, sieve))) {
            if (!isFull(strand.source().attempt())) {
                var lead = Pieces.before(handle, strand.source(), strand.start());
                found.addAll(new Sightings(strand, lead, wanted.needle()).last(Wanted.OF_ONE + 1));
            }
        }
        found.sort(Comparator.comparingLong(Sighting::chunk).thenComparingLong(Sighting::offset).reversed());
        tell(handle, found);
    }

    /// Whether nothing more of this command is told.
    private boolean isFull(AttemptId attempt) {
        return told.getOrDefault(attempt, 0) > Wanted.OF_ONE;
    }

    private void tell(Handle handle, List<Sighting> newestFirst) {
        for (var sighting : newestFirst) {
            if (!goesOn()) {
                return;
            }
            if (!isFull(sighting.attempt()) && lines.add(new Line(sighting.source(), sighting.begin()))) {
                placing.of(handle, sighting.attempt()).filter(this::isWanted)
                        .ifPresent(where -> tell(sighting.hit(where, () -> rest(handle, sighting))));
            }
        }
    }

    private static byte[] rest(Handle handle, Sighting sighting) {
        return Pieces.from(handle, sighting.source(), sighting.end());
    }

    private boolean isWanted(Hit.Where where) {
        return wanted.host().isEmpty() || wanted.host().equals(where.host());
    }

    private void tell(Hit hit) {
        var attempt = hit.where().attempt();
        if (told.merge(attempt, 1, Integer::sum) > Wanted.OF_ONE) {
            listener.moreOf(attempt);
        } else if (found == wanted.most()) {
            enough = true;
        } else {
            found++;
            listener.found(hit);
        }
    }
}
