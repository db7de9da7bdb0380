package org.watchkeeper.run.list;

import java.util.Map;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RelayedRuns;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// Runs that bring up their document's lists for after the work when they are finished.
public final class ListedRuns extends RelayedRuns {
    private final After after;

    public ListedRuns(Runs runs, After after) {
        super(runs);
        this.after = after;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        var walk = super.open(plan, secrets, by, questions, new AtTheEnd(listener, after));
        expect(plan, listener);
        return walk;
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        var walk = super.resume(run, by, questions, new AtTheEnd(listener, after));
        look(run).filter(state -> !state.isFinished()).ifPresent(state -> expect(state.plan(), listener));
        return walk;
    }

    /// What cannot be written is told, and holds up no run.
    private void expect(Plan plan, Walk.Listener listener) {
        try {
            after.expect(plan);
        } catch (Problem unwritten) {
            listener.refused("If this console is killed, the lists for after this work do not come up by themselves: "
                    + unwritten.getMessage());
        }
    }
}
