package org.watchkeeper.run.testing;

import org.watchkeeper.remote.Footing;
import java.util.concurrent.ConcurrentHashMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Unreachable;

/// Hosts that do what a test wrote down. A command without a script of its own prints nothing and exits with 0.
///
/// Processes live beside the shells, as on a real host: closing a shell ends no command, and another shell, also one opened
/// by another console that shares these hosts, finds them again. Starting an attempt twice is an `AssertionError`.
public final class ScriptedShells implements RemoteShells {
    private final Map<String, Deque<List<Act>>> scripts = new HashMap<>();
    private final Map<String, Deque<Unreachable>> refusals = new HashMap<>();
    private final Map<String, String> disliked = new HashMap<>();
    private final Map<AttemptId, ScriptedProcess> processes = new HashMap<>();
    private final List<Started> started = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> boots = new ConcurrentHashMap<>();
    private final Map<String, Integer> patience = new HashMap<>();
    private boolean breaks;
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private volatile BiFunction<Host, RemoteCommand, List<Act>> otherwise = (_, _) -> List.of(Act.exit(0));

    /// A command that was started on a host.
    public record Started(String host, RemoteCommand command) {}

    /// The next time this script is started (on any host), it does this. Several calls queue up; the last one stays.
    public synchronized ScriptedShells when(String script, Act... acts) {
        scripts.computeIfAbsent(script, _ -> new ArrayDeque<>()).add(List.copyOf(Arrays.asList(acts)));
        return this;
    }

    /// The hosts' shells do not accept this script, with this message.
    public synchronized ScriptedShells dislike(String script, String message) {
        disliked.put(script, message);
        return this;
    }

    /// The next connection that is asked for a verdict on scripts breaks then, and stays broken.
    public synchronized void breakAtCheck() {
        breaks = true;
    }

    synchronized boolean breaksNow() {
        boolean now = breaks;
        breaks = false;
        return now;
    }

    synchronized String verdict(String script) {
        return disliked.getOrDefault(script, "");
    }

    /// What every command does that has no script of its own.
    public ScriptedShells otherwise(BiFunction<Host, RemoteCommand, List<Act>> acts) {
        otherwise = acts;
        return this;
    }

    /// The next opening of this host fails so. Several calls queue up.
    public synchronized ScriptedShells refuse(String host, Unreachable why) {
        refusals.computeIfAbsent(host, _ -> new ArrayDeque<>()).add(why);
        return this;
    }

    /// What `refuse` says holds only after this host was opened that often.
    public synchronized void startRefusingAfter(String host, int openings) {
        patience.put(host, openings);
    }

    public synchronized void stopRefusing(String host) {
        refusals.remove(host);
    }

    @Override
    public RemoteShell open(Host host, AttemptId runKey, Questions questions) {
        var refusal = nextRefusal(host.name());
        if (refusal != null) {
            notes.add("refused " + host.name());
            throw refusal;
        }
        notes.add("open " + host.name());
        return new ScriptedShell(this, host, questions);
    }

    /// What was started, in order, on all hosts.
    public List<Started> started() {
        return List.copyOf(started);
    }

    /// The scripts that were started, as `host: script`.
    public List<String> startedScripts() {
        return started.stream().map(start -> start.host() + ": " + start.command().script()).toList();
    }

    /// What else was asked of the hosts, in order: `open app-1`, `attach app-1`, `stop …`, `forget …`, `leave app-1`, `close …`.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String what) {
        notes.add(what);
    }

    /// Makes the process of this command, or fails the test when its id was used before.
    synchronized ScriptedProcess start(Host host, RemoteCommand command) {
        if (processes.containsKey(command.attempt())) {
            throw new AssertionError("started twice: " + command.attempt() + " " + command.script());
        }
        var process = new ScriptedProcess(actsOf(host, command), () -> restart(host.name()));
        processes.put(command.attempt(), process);
        if (process.reachesHost()) {
            started.add(new Started(host.name(), command));
        }
        return process;
    }

    /// The process of an attempt; one that never started if there is none.
    synchronized ScriptedProcess find(AttemptId attempt) {
        return processes.getOrDefault(attempt, new ScriptedProcess(List.of(Act.neverStart()), () -> {}));
    }

    /// The host is started anew now.
    public void restart(String host) {
        boots.merge(host, 1, Integer::sum);
    }

    /// Which start of the host this is, as a shell sees it that is opened now.
    Footing footing(Host host) {
        return new Footing("directory of " + host.name(), "boot " + boots.getOrDefault(host.name(), 0));
    }

    private List<Act> actsOf(Host host, RemoteCommand command) {
        var queue = scripts.get(command.script());
        if (queue == null) {
            return new ArrayList<>(otherwise.apply(host, command));
        }
        return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
    }

    private synchronized @org.jspecify.annotations.Nullable Unreachable nextRefusal(String host) {
        var queue = refusals.get(host);
        if (queue == null || patience.merge(host, -1, Integer::sum) >= 0) {
            return null;
        }
        return queue.pollFirst();
    }
}
