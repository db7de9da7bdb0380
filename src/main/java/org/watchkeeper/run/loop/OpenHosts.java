package org.watchkeeper.run.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Plan;

/// The hosts of a run that are open, each opened when it is first needed and kept until the run is left. Thread-safe.
final class OpenHosts {
    private final RemoteShells shells;
    private final Plan plan;
    private final Questions questions;
    private final BiConsumer<Host, Ground> opened;
    private final BiConsumer<Host, Unreachable> missed;
    private final Map<HostId, RemoteShell> open = new HashMap<>();
    private final Set<Host> met = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    /// `opened` is told of each host that was opened, `missed` of each that could not be, on the thread that tried.
    OpenHosts(RemoteShells shells, Plan plan, Questions questions, BiConsumer<Host, Ground> opened,
            BiConsumer<Host, Unreachable> missed) {
        this.missed = missed;
        this.opened = opened;
        this.shells = shells;
        this.plan = plan;
        this.questions = questions;
    }

    /// The shell of this host, if it is open.
    Optional<RemoteShell> find(HostId host) {
        lock.lock();
        try {
            return Optional.ofNullable(open.get(host));
        } finally {
            lock.unlock();
        }
    }

    /// Opens the host, or finds it open; blocks. Throws `Unreachable`.
    RemoteShell open(Host host) {
        var found = find(host.id());
        return found.isPresent() ? found.get() : keep(host, reach(host));
    }

    private RemoteShell reach(Host host) {
        try {
            return shells.open(host, plan.folderAt(host.id()), questions);
        } catch (Unreachable away) {
            missed.accept(host, away);
            throw away;
        }
    }

    /// Closes this connection; the next use opens another one.
    void drop(HostId host) {
        take(host).ifPresent(RemoteShell::close);
    }

    /// Hands the shell over to the caller, who closes it.
    Optional<RemoteShell> take(HostId host) {
        lock.lock();
        try {
            return Optional.ofNullable(open.remove(host));
        } finally {
            lock.unlock();
        }
    }

    /// Closes all connections. What is opened afterwards is closed at once.
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        for (var host : hosts()) {
            drop(host);
        }
    }

    private java.util.List<HostId> hosts() {
        lock.lock();
        try {
            return java.util.List.copyOf(open.keySet());
        } finally {
            lock.unlock();
        }
    }

    private RemoteShell keep(Host host, RemoteShell shell) {
        if (isKept(host.id(), shell)) {
            met.add(host);
            opened.accept(host, shell.ground());
            return shell;
        }
        shell.close();
        return find(host.id()).orElse(shell);
    }

    /// All hosts that were opened so far: each has a folder of the run.
    Set<Host> met() {
        return Set.copyOf(met);
    }

    /// Of two openings that crossed the first one counts.
    private boolean isKept(HostId host, RemoteShell shell) {
        lock.lock();
        try {
            return !closed && open.putIfAbsent(host, shell) == null;
        } finally {
            lock.unlock();
        }
    }
}
