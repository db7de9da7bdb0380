package org.watchkeeper.run.loop;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// What one walk has around it: its jobs and errands, open hosts, secrets, logbook and screen.
final class Surroundings {
    private static final String CLOSED = "the connection was closed";

    final Operator operator;
    final Pace pace;
    final Jobs jobs;
    final Errands errands;
    final OpenHosts hosts;
    final HostGrammar grammar;
    final Secrets secrets;
    final Lookout lookout;
    final StoreWatch store;
    private final Means means;
    private final Logbook logbook;
    private final Walk.Listener listener;
    private final Deque<Runnable> traces = new ArrayDeque<>();
    private final ReentrantLock clearing = new ReentrantLock();
    private Runnable heard = () -> {};
    private String over = "";

    Surroundings(Means means, RunState state, Operator operator, Secrets secrets, Walk.Listener listener) {
        this.means = means;
        this.operator = operator;
        this.secrets = secrets;
        this.listener = listener;
        this.pace = means.pace();
        this.jobs = new Jobs(means.clock());
        this.errands = new Errands(means.threads());
        this.hosts = new OpenHosts(means.shells(), state.plan(), secrets,
                (host, ground) -> post(() -> listener.reached(host, ground, means.clock().instant())),
                (host, why) -> post(() -> listener.missed(host, sentence(why), means.clock().instant())));
        this.grammar = new HostGrammar(state.plan().scripts());
        this.logbook = new Logbook(means.journal(), means.clock(), listener, state);
        this.store = new StoreWatch(means.clock(), listener);
        this.lookout = new Lookout(means, logbook, listener, store);
    }

    RunState state() {
        return logbook.state();
    }

    Plan plan() {
        return state().plan();
    }

    void append(RunEvent event) {
        try {
            logbook.append(event);
            store.answered();
        } catch (JournalTaken taken) {
            throw taken; // by a store that answers
        } catch (Problem untaken) {
            store.failed(untaken);
            throw untaken;
        }
    }

    /// Whether the journal has entries that are not known here. From any thread.
    boolean isOvertaken() {
        return logbook.isOvertaken();
    }

    /// Takes what other consoles may write into the run that is driven here.
    void heed() {
        logbook.heed();
    }

    void refuse(String why) {
        listener.refused(why);
    }

    void held(String why) {
        listener.held(why);
    }

    void doing(String what) {
        listener.doing(what);
    }

    void away(int tries) {
        listener.away(state(), tries);
    }

    void rests() {
        listener.rests(state());
    }

    /// To be done on the run's thread, unless the walk is over by then.
    void post(Runnable job) {
        jobs.add(() -> {
            if (over.isEmpty()) {
                job.run();
            }
        });
    }

    /// Carries out a request of the operator, or answers why the walk is over.
    void answer(Runnable request) {
        if (over.isEmpty()) {
            request.run();
        } else {
            refuse(over);
        }
    }

    /// From now on nothing is done any more. On the run's thread.
    void end(String why) {
        over = why;
    }

    /// Does this on a thread of its own that nobody waits for.
    void beside(Runnable work) {
        means.threads().newThread(work).start();
    }

    Instant now() {
        return means.clock().instant();
    }

    AttemptId newAttempt() {
        return means.ids().attempt();
    }

    /// What went wrong, for the operator.
    static String sentence(RuntimeException trouble) {
        return trouble instanceof Problem ? String.valueOf(trouble.getMessage()) : "Unexpected trouble: " + trouble;
    }

    /// Is told whenever output arrives.
    void onOutput(Runnable heard) {
        this.heard = heard;
    }

    Trip trip(Start start, AttemptId attempt) {
        var verdict = new Verdict(means.outputs(), means.clock());
        return new Trip(start, attempt, new Follower(attempt, means.outputs(), secrets,
                (ending, complete) -> verdict.on(start, attempt, ending, complete), this::show));
    }

    /// Whether every secret is known that may show in what this command prints: those of all commands begun so far, since one
    /// hands its variables to the next. Asks for those that are not; blocks. An edited text may hold any of the plan's.
    boolean knowsSecrets(Start start) {
        var scripts = Stream.of(state().attempts().stream().map(Attempt::script), Stream.of(start.script()),
                start.edited() ? plan().scripts().stream() : Stream.<String>of()).flatMap(each -> each);
        var names = scripts.flatMap(script -> plan().secretsIn(script).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return secrets.named(names, plan().title()).isPresent();
    }

    /// Starts the command of this trip, or attaches to it. On an errand's thread.
    Follower.Followed follow(Trip trip, boolean first) {
        clearTraces();
        var shell = hosts.find(trip.start.host().id());
        if (shell.isEmpty()) {
            return new Follower.Followed.By(new Ending.Lost(CLOSED), true, new Outcome.Unknown(CLOSED));
        }
        if (first) {
            return trip.follower.run(shell.get(), command(trip));
        }
        state().openAttempt().filter(open -> open.id().equals(trip.attempt))
                .ifPresent(open -> shell.get().wasSent(open.id(), open.footing()));
        return trip.follower.attach(shell.get());
    }

    /// The outcome of this attempt is stored: the host may forget it.
    void forget(Host host, AttemptId attempt) {
        hosts.find(host.id()).ifPresent(shell -> {
            clearing.lock();
            try {
                traces.add(() -> shell.forget(attempt));
            } finally {
                clearing.unlock();
            }
            errands.go(this::clearTraces);
        });
    }

    /// The run is over: nothing of it stays on this host. Where that fails it is said, and the run is over all the same.
    void leave(Host host) {
        errands.go(() -> {
            clearTraces();
            try (var shell = hosts.take(host.id()).orElseGet(() -> reopen(host))) {
                shell.leave();
            } catch (Problem left) {
                refuse(host.name() + " keeps the run's files: " + left.getMessage());
            }
        });
    }

    private RemoteShell reopen(Host host) {
        return means.shells().open(host, plan().folderAt(host.id()), secrets);
    }

    private void show(OutputChunk chunk, Runnable shown) {
        post(() -> {
            heard.run();
            lookout.tell(chunk);
            shown.run();
        });
    }

    private RemoteCommand command(Trip trip) {
        var values = new TreeMap<String, String>();
        plan().values().forEach((name, value) -> values.put("wk_" + name, value));
        var named = secrets.named(plan().secretsIn(trip.start.script()), plan().title()).orElseThrow();
        return new RemoteCommand(trip.attempt, trip.start.script(), values, named, false, trip.start.limit());
    }

    /// One command runs at a time on a host: traces are removed before the next one starts.
    private void clearTraces() {
        clearing.lock();
        try {
            for (var trace = traces.poll(); trace != null; trace = traces.poll()) {
                quietly(trace);
            }
        } finally {
            clearing.unlock();
        }
    }

    /// What is left behind is removed when the run is closed, or by the host's own housekeeping.
    private static void quietly(Runnable tidying) {
        try {
            tidying.run();
        } catch (Problem unreachable) {
            // The outcome is stored; that traces stay on a host for now changes nothing about it.
        }
    }
}
