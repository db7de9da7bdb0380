package org.watchkeeper.run;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Runs whose values are remembered when they are opened, to be proposed the next time.
public final class RememberingRuns implements Runs {
    private final Runs runs;
    private final LastValues values;
    private final InstantSource clock;

    public RememberingRuns(Runs runs, LastValues values, InstantSource clock) {
        this.runs = runs;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        values.keep(plan, clock.instant());
        return runs.open(plan, secrets, by, questions, listener);
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        return runs.resume(run, by, questions, listener);
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
