package org.watchkeeper.run.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// The runs that are walked in this console, each on its own thread; at most one walk a run. Thread-safe.
public final class LiveRuns implements Runs, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Means means;
    private final Map<RunId, RunLoop> walks = new ConcurrentHashMap<>();

    public LiveRuns(Means means) {
        this.means = means;
    }

    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        var opened = means.journal().append(plan.id(), 1, means.clock().instant(), new RunEvent.Opened(plan, by));
        var state = RunState.of(List.of(opened));
        return live(state, new Secrets(secrets, questions), by, listener, () -> listener.happened(opened, state));
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        awaitLeaving(run);
        var state = look(run)
                .orElseThrow(() -> new Problem("There is no such run", "run " + run, "Look at the list of runs."));
        return live(state, new Secrets(Map.of(), questions), by, listener, () -> {});
    }

    @Override
    public Optional<RunState> look(RunId run) {
        var journal = means.journal().read(run);
        return journal.isEmpty() ? Optional.empty() : Optional.of(fold(run, journal));
    }

    @Override
    public List<Entry> journal(RunId run) {
        return means.journal().read(run);
    }

    @Override
    public List<RunLine> list() {
        return means.journal().runs();
    }

    /// Leaves all runs as they are; commands go on.
    @Override
    public void close() {
        var all = List.copyOf(walks.values());
        all.forEach(RunLoop::close);
        await(all);
    }

    private Walk live(RunState state, Secrets secrets, Operator by, Walk.Listener listener, Runnable first) {
        var run = state.plan().id();
        var walk = new RunLoop(new Surroundings(means, state, by, secrets, listener), () -> walks.remove(run));
        if (walks.putIfAbsent(run, walk) != null) {
            throw new Problem("This run is open in this console already", "run " + run, "Go to its window.");
        }
        means.threads().newThread(() -> walk.live(first)).start();
        return walk;
    }

    /// A walk that was just closed may need a moment to let go.
    private void awaitLeaving(RunId run) {
        var before = walks.get(run);
        if (before != null && before.isLeft()) {
            await(List.of(before));
        }
    }

    private static void await(List<RunLoop> leaving) {
        try {
            for (var walk : leaving) {
                walk.await(PATIENCE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunState fold(RunId run, List<Entry> journal) {
        try {
            return RunState.of(journal);
        } catch (IllegalStateException | IndexOutOfBoundsException damaged) {
            throw new Problem("The journal of this run is damaged", "run " + run + ": " + damaged.getMessage(),
                    "It is not guessed at. Keep a copy of the database and look at the run's output.", damaged);
        }
    }
}
