package org.watchkeeper.bench;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.testing.ChaosProxy;
import org.watchkeeper.remote.testing.SshdServer;

/// From a reset connection to the next byte of the command that runs on, beside a new connection of `ssh`.
public final class Reattach {
    private static final int CUTS = 15;
    /// A connection as slow as a person's would be no measurement of ours: loopback.
    private static final String TICKS = "while :; do echo tick; sleep 0.01; done";

    private final Station station;
    private final ChaosProxy proxy;
    private final Host host;
    private final AttemptId run;
    private final LinkedBlockingQueue<Long> regained = new LinkedBlockingQueue<>();
    private volatile boolean waiting = true;
    private volatile boolean over;

    private Reattach(Station station, ChaosProxy proxy, Host host) {
        this.station = station;
        this.proxy = proxy;
        this.host = host;
        this.run = station.ids.attempt();
    }

    public static void main(String... arguments) throws Exception {
        try (var station = new Station();
                var server = SshdServer.start(station.folder);
                var proxy = ChaosProxy.before(server.endpoint())) {
            station.trust(server.knownHostsLines(proxy.endpoint()));
            var ssh = new Ssh(station.folder, server.clientKey(), station.knownHosts, false);
            var line = ssh.line(server.user(), proxy.endpoint(), "", "true");
            new Reattach(station, proxy, server.host("app-1", proxy.endpoint())).measure(line);
        }
    }

    private void measure(String line) throws Exception {
        var command = station.command(TICKS);
        var following = Thread.ofVirtual().start(() -> follow(command.attempt(), () -> {
            try (var shell = station.open(host, run)) {
                return shell.run(command, this::printed);
            }
        }));
        regained();
        var turns = new Turns().way("ours", this::cut).way("ssh", () -> Turns.millis(() -> Ssh.sh(line)))
                .take(3, CUTS);
        over = true;
        try (var shell = station.open(host, run)) {
            shell.stop(command.attempt(), Duration.ofSeconds(2));
            following.join();
            shell.leave();
        }
        Row.of("re-attach after a cut, to the next byte", turns.figure("ours", "ms"), "a new `ssh host true`",
                turns.figure("ssh", "ms"), Budget.NONE)
                .noting("connect, log in, find the command, follow it; it prints every 10 ms").print();
    }

    private double cut() throws InterruptedException {
        long begin = System.nanoTime();
        proxy.resetAll();
        return (regained() - begin) / 1e6;
    }

    private long regained() throws InterruptedException {
        var at = regained.poll(30, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("nothing more was heard of the command");
        }
        return at;
    }

    @FunctionalInterface
    private interface Following {
        Ending end();
    }

    private void follow(AttemptId attempt, Following first) {
        var ending = first.end();
        while (ending instanceof Ending.Lost && !over) {
            try (var shell = station.open(host, run)) {
                waiting = true;
                ending = shell.attach(attempt, station.outputs.held(attempt), this::printed);
            }
        }
    }

    private void printed(OutputChunk chunk) {
        station.outputs.append(chunk);
        if (waiting) {
            waiting = false;
            regained.add(System.nanoTime());
        }
    }
}
