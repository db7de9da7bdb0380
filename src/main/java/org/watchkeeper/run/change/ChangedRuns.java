package org.watchkeeper.run.change;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.change.Hurdle;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RelayedListener;
import org.watchkeeper.run.RelayedRuns;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// Runs that start only when the calendar and their change let them, asked again at the last moment, and that tell their change
/// what becomes of them.
public final class ChangedRuns extends RelayedRuns {
    private final Gates gates;
    private final Ledger ledger;
    private final InstantSource clock;

    public ChangedRuns(Runs runs, Gates gates, Ledger ledger, InstantSource clock) {
        super(runs);
        this.gates = gates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Throws `Problem`, and nothing is started, where something stands in the way that nobody passed with a reason.
    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        var closed = gates.hurdles(plan, clock.instant()).stream()
                .filter(hurdle -> !plan.mandate().passed().contains(hurdle.kind())).toList();
        if (!closed.isEmpty()) {
            throw new Problem("It was not started: " + closed.stream().map(Hurdle::words)
                    .collect(Collectors.joining(". ")), plan.title(),
                    closed.getFirst().remedy() + " To start all the same, go through the review again with a reason.");
        }
        ledger.begins(plan);
        try {
            return super.open(plan, secrets, by, questions, new Tells(listener));
        } catch (RuntimeException notOpened) {
            if (look(plan.id()).isEmpty()) {
                ledger.ended(plan, RunEvent.Result.ABANDONED);
            }
            throw notOpened;
        }
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        return super.resume(run, by, questions, new Tells(listener));
    }

    /// Tells the change when its run is over. A change that cannot be written is told; it is caught up at the next start.
    private final class Tells extends RelayedListener {
        private Tells(Walk.Listener listener) {
            super(listener);
        }

        @Override
        public void happened(Entry entry, RunState state) {
            if (entry.event() instanceof RunEvent.Finished(var result, _, _)) {
                try {
                    ledger.ended(state.plan(), result);
                } catch (Problem unwritten) {
                    refused("Its change does not know yet that it is over: " + unwritten.getMessage());
                }
            }
            super.happened(entry, state);
        }
    }
}
