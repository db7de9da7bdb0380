package org.watchkeeper.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Runs that pass everything on to others; what does more with some of it says so in a class of its own.
public abstract class RelayedRuns implements Runs {
    private final Runs runs;

    protected RelayedRuns(Runs runs) {
        this.runs = runs;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        return runs.open(plan, secrets, by, questions, listener);
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        return runs.resume(run, by, questions, listener);
    }

    @Override
    public Walk watch(RunId run, Operator by, Walk.Listener listener) {
        return runs.watch(run, by, listener);
    }

    @Override
    public void handOver(RunId run, Operator by, Operator to, String note) {
        runs.handOver(run, by, to, note);
    }

    @Override
    public void extend(RunId run, Operator by, Instant until, String reason) {
        runs.extend(run, by, until, reason);
    }

    @Override
    public Optional<RunState> look(RunId run) {
        return runs.look(run);
    }

    @Override
    public RunState later(RunState seen) {
        return runs.later(seen);
    }

    @Override
    public List<Entry> journal(RunId run) {
        return runs.journal(run);
    }

    @Override
    public List<RunLine> list() {
        return runs.list();
    }

    @Override
    public List<RunLine> openOn(Host host) {
        return runs.openOn(host);
    }
}
