package org.watchkeeper.run.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Extension;
import org.watchkeeper.run.Handover;
import org.watchkeeper.run.JournalTaken;
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
    /// Also those that only watch, or ended under their screen.
    private final Set<RunLoop> loops = ConcurrentHashMap.newKeySet();

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
                .orElseThrow(() -> unknown(run));
        return live(state, new Secrets(Map.of(), questions), by, listener, () -> {});
    }

    @Override
    public void handOver(RunId run, Operator by, Operator to, String note) {
        awaitLeaving(run);
        var state = standing(run, each -> Handover.objection(each, by, to, note));
        means.drivers().take(run, by).ifPresent(other -> {
            throw new Driven(run, other);
        });
        try {
            write(state, new RunEvent.HandedOver(to, note, by));
        } finally {
            means.drivers().release(run);
        }
    }

    /// Its driver takes it in (`Logbook.heed`), so no lease is needed; where the driver writes at the same moment it is looked at again.
    @Override
    public void extend(RunId run, Operator by, Instant until, String reason) {
        while (true) {
            try {
                write(standing(run, state -> Extension.objection(state, until, reason)),
                        new RunEvent.Extended(until, reason, by));
                return;
            } catch (JournalTaken meanwhile) {
                // The run went on by an entry, so this ends.
            }
        }
    }

    /// A run as it stands; `objection` says in a sentence why nothing can be written into it, or nothing.
    private RunState standing(RunId run, Function<RunState, String> objection) {
        var state = look(run).orElseThrow(() -> unknown(run));
        var why = objection.apply(state);
        if (!why.isEmpty()) {
            throw new Problem(why, "run " + run, "Nothing was changed.");
        }
        return state;
    }

    private void write(RunState state, RunEvent event) {
        var now = means.clock().instant();
        means.journal().append(state.plan().id(), state.last() + 1,
                now.isBefore(state.changed()) ? state.changed() : now, event);
    }

    @Override
    public Walk watch(RunId run, Operator by, Walk.Listener listener) {
        var journal = means.journal().read(run);
        if (journal.isEmpty()) {
            throw unknown(run);
        }
        var opened = journal.getFirst();
        var state = fold(run, List.of(opened));
        var loop = new RunLoop(
                new Surroundings(means, state, by, new Secrets(Map.of(), Questions.refuseAll()),
                        listener),
                () -> {});
        var why = means.drivers().of(run).map(Driven::words).orElse("Nobody drives this run now");
        start(loop, () -> {
            listener.happened(opened, state);
            loop.watch(why + ".");
        });
        return loop;
    }

    private static Problem unknown(RunId run) {
        return new Problem("There is no such run", "run " + run, "Look at the list of runs.");
    }

    @Override
    public Optional<RunState> look(RunId run) {
        var journal = means.journal().read(run);
        return journal.isEmpty() ? Optional.empty() : Optional.of(fold(run, journal));
    }

    @Override
    public RunState later(RunState seen) {
        var run = seen.plan().id();
        return whole(run, () -> {
            var state = seen;
            for (var entry : means.journal().after(run, seen.last())) {
                state = state.after(entry);
            }
            return state;
        });
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
        loops.forEach(RunLoop::close);
        await(all);
    }

    /// The same bytes with everything that is secret in a run that is open here masked, byte for byte.
    public byte[] masked(byte[] bytes) {
        var shown = bytes;
        for (var loop : loops) {
            shown = loop.masked(shown);
        }
        return shown;
    }

    private Walk live(RunState state, Secrets secrets, Operator by, Walk.Listener listener, Runnable first) {
        var run = state.plan().id();
        var heartbeat = new Heartbeat(means, run, by);
        var walk = new RunLoop(new Surroundings(means, state, by, secrets, listener), () -> {
            heartbeat.stop();
            walks.remove(run);
        });
        if (walks.putIfAbsent(run, walk) != null) {
            throw new Problem("This run is open in this console already", "run " + run, "Go to its window.");
        }
        drive(state, by, heartbeat, walk);
        start(walk, () -> walk.live(first));
        return walk;
    }

    /// A run that is finished is not driven any more.
    private void drive(RunState state, Operator by, Heartbeat heartbeat, RunLoop walk) {
        var run = state.plan().id();
        if (state.isFinished()) {
            return;
        }
        try {
            means.drivers().take(run, by).ifPresent(other -> {
                throw new Driven(run, other);
            });
        } catch (Driven refused) {
            walks.remove(run);
            throw refused;
        } catch (Problem full) {
            // Who drives cannot be written now; the journal's numbers keep two consoles apart all the same.
        }
        heartbeat.start(walk);
    }

    private void start(RunLoop loop, Runnable life) {
        loops.add(loop);
        means.threads().newThread(() -> {
            try {
                life.run();
            } finally {
                loops.remove(loop);
            }
        }).start();
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
        return whole(run, () -> RunState.of(journal));
    }

    private static RunState whole(RunId run, Supplier<RunState> folded) {
        try {
            return folded.get();
        } catch (IllegalStateException | IndexOutOfBoundsException damaged) {
            throw new Problem("The journal of this run is damaged", "run " + run + ": " + damaged.getMessage(),
                    "It is not guessed at. Keep a copy of the database and look at the run's output.", damaged);
        }
    }
}
