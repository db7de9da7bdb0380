package org.watchkeeper.run;

import java.time.InstantSource;
import java.util.Map;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Runs whose values are remembered when they are opened, to be proposed the next time.
public final class RememberingRuns extends RelayedRuns {
    private final LastValues values;
    private final InstantSource clock;

    public RememberingRuns(Runs runs, LastValues values, InstantSource clock) {
        super(runs);
        this.values = values;
        this.clock = clock;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        values.keep(plan, clock.instant());
        return super.open(plan, secrets, by, questions, listener);
    }
}
