package org.watchkeeper.run.ui.shots;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// A history that does not move, for a picture of it.
record StillRuns(List<RunLine> list) implements Runs {
    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        throw new UnsupportedOperationException("a picture opens no run");
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        throw new UnsupportedOperationException("a picture takes up no run");
    }

    @Override
    public Walk watch(RunId run, Operator by, Walk.Listener listener) {
        throw new UnsupportedOperationException("a picture watches no run");
    }

    @Override
    public Optional<RunState> look(RunId run) {
        return Optional.empty();
    }

    @Override
    public List<Entry> journal(RunId run) {
        return List.of();
    }
}
