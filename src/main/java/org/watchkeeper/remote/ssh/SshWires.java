package org.watchkeeper.remote.ssh;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.config.Consents;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.config.SshProgram;
import org.watchkeeper.remote.Doorkeeper;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.own.OwnSsh;
import org.watchkeeper.remote.own.Quoting;
import org.watchkeeper.remote.ssh.known.KnownBefore;
import org.watchkeeper.remote.ssh.known.KnownHostsFiles;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.ssh.option.Tokens;

/// Opens SSH connections, one session for each call, over the host's jump hosts where it has any.
///
/// `open` blocks and may be interrupted, which cancels. Closing ends the watch over dead peers, so it comes last.
public final class SshWires implements Wires, AutoCloseable {
    private final Route route;
    private final TrustFiles files;
    private final SshSettings settings;
    private final KnownBefore known = new KnownBefore();
    private final Handshakes handshakes = new Handshakes();
    private final ScheduledThreadPoolExecutor timer;

    /// Hosts of ssh configurations are asked about with the ssh on PATH; commands in them are asked about each time.
    public SshWires(Hosts hosts, Whereabouts whereabouts, TrustFiles files, SshSettings settings) {
        this(hosts, whereabouts, new SshRoute(
                new SshConfig(SshProgram.usual(), Path.of(System.getProperty("user.home")), Consents.forgetful()),
                here()), files, settings);
    }

    public SshWires(Hosts hosts, Whereabouts whereabouts, SshConfig config, TrustFiles files, SshSettings settings) {
        this(hosts, whereabouts, new SshRoute(config, here()), files, settings);
    }

    private SshWires(Hosts hosts, Whereabouts whereabouts, SshRoute ssh, TrustFiles files, SshSettings settings) {
        this.route = new Route(hosts, whereabouts, ssh);
        this.files = files;
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("ssh watch").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Tokens.Here here() {
        return new Tokens.Here(System.getProperty("user.home"), System.getProperty("user.name"), System.getenv());
    }

    /// What writes command lines for the operator's own ssh, to the same hosts by the same ways. `folder` takes the known_hosts files of
    /// practice hosts.
    public OwnSsh own(Path folder) {
        return new OwnSshLines(route, files, folder, Quoting.of(System.getProperty("os.name", "")));
    }

    @Override
    public SshWire open(Host host, Questions questions) {
        return open(host, questions, Journey.unobserved());
    }

    /// Opens on a thread of its own, so that an interrupted caller leaves at once and nothing is left half open.
    @SuppressWarnings("Interruption") // the thread is ours and works for nobody else
    SshWire open(Host host, Questions questions, Journey journey) {
        var hops = route.to(host, questions);
        var attempt = new ConnectionAttempt(this, hops, questions, journey);
        var task = new FutureTask<>(attempt::open);
        var thread = Thread.ofVirtual().name("ssh to " + host.name()).start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            attempt.cancel();
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw NetworkTrouble.cancelled(hops.getLast());
        } catch (ExecutionException e) {
            throw rethrown(e, hops.getLast());
        }
    }

    /// What is made of a connection that the door has let through, and closes it with itself; it is closed here where nothing is.
    <T> T through(Host host, Questions questions, Doorkeeper door, Function<SshWire, T> made) {
        var wire = open(host, questions);
        var isMade = false;
        try {
            door.admit(host, wire, questions);
            var through = made.apply(wire);
            isMade = true;
            return through;
        } finally {
            if (!isMade) {
                wire.close();
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException e, Hop hop) {
        return switch (e.getCause()) {
            case Unreachable unreachable -> unreachable;
            // The console is closing: the watch has ended, and nothing is connected any more.
            case RejectedExecutionException _ -> NetworkTrouble.cancelled(hop);
            case RuntimeException bug -> bug;
            case null, default -> new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    SshSettings settings() {
        return settings;
    }

    /// Where the keys of that hop are known from; the console's own file is always among them.
    KnownHostsFiles files(Hop hop) {
        var trust = hop.terms().trust();
        return new KnownHostsFiles(trust.usual() ? files : new TrustFiles(files.own(), trust.files()), known);
    }

    Handshakes handshakes() {
        return handshakes;
    }

    ScheduledExecutorService timer() {
        return timer;
    }
}
