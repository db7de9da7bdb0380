package org.watchkeeper.run.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunState;
import org.watchkeeper.runbook.Runbook;

/// How a run went, as its closing page and its record tell it: a fold of its journal beside earlier runs of the same procedure.
public record Account(List<Entry> journal, RunState state, List<Way> ways, Earlier earlier, List<Deviation> deviations,
        List<Edit> edits, List<Open> open) {
    public Account {
        journal = List.copyOf(journal);
        ways = List.copyOf(ways);
        deviations = List.copyOf(deviations);
        edits = List.copyOf(edits);
        open = List.copyOf(open);
    }

    /// The account of a journal.
    public static Account of(List<Entry> journal, Earlier earlier) {
        var state = RunState.of(journal);
        var ways = new ArrayList<Way>();
        ways.add(Way.of(state, state.isGoingBack() ? "Way forward" : "Steps", state.forward()));
        state.back().forEach(back -> ways.add(Way.of(state, "Way back", back)));
        return new Account(journal, state, ways, earlier, Deviation.of(journal), Edit.of(state, Edit.editors(journal)),
                Open.of(state));
    }

    /// The same with its edits in the words of the document, as far as they are found there.
    public Account inWordsOf(Runbook document) {
        return new Account(journal, state, ways, earlier, deviations,
                edits.stream().map(edit -> edit.inWordsOf(document)).toList(), open);
    }

    /// The steps of all ways.
    public Stream<Way.Row> rows() {
        return ways.stream().flatMap(way -> way.rows().stream());
    }
}
