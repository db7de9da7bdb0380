package org.watchkeeper.run.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// Runs that bring up their document's lists for after the work when they are finished.
public final class ListedRuns implements Runs {
    private final Runs runs;
    private final After after;

    public ListedRuns(Runs runs, After after) {
        this.runs = runs;
        this.after = after;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        return runs.open(plan, secrets, by, questions, new AtTheEnd(listener, after));
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        return runs.resume(run, by, questions, new AtTheEnd(listener, after));
    }

    @Override
    public Walk watch(RunId run, Walk.Listener listener) {
        return runs.watch(run, listener);
    }

    @Override
    public Optional<RunState> look(RunId run) {
        return runs.look(run);
    }

    @Override
    public List<Entry> journal(RunId run) {
        return runs.journal(run);
    }

    @Override
    public List<RunLine> list() {
        return runs.list();
    }
}
