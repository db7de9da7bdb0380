package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.detached.Lab.Printed;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.testing.ChaosProxy;
import org.watchkeeper.remote.testing.DropbearServer;
import org.watchkeeper.remote.testing.SshdServer;

/// The same promises over real SSH servers, with a proxy between that resets, closes and stalls connections.
class OverSshIT {
    private static final int CUTS = Integer.getInteger("watchkeeper.cuts", 4);
    private static final int LAST = Integer.getInteger("watchkeeper.numbers", 200_000);
    private static final SshSettings IMPATIENT = new SshSettings(Duration.ofSeconds(20), Duration.ofMillis(300), 2,
            Duration.ofMillis(200), "");

    @TempDir
    private Path directory = Path.of("");

    private final AttemptId run = Lab.id();
    private final Random random = new Random(2201);
    private int cuts;

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "bash", "busybox sh"})
    void sshd_no_byte_is_lost_or_doubled(String sh) throws IOException {
        try (var server = SshdServer.start(directory, "MaxStartups 100");
                var proxy = ChaosProxy.before(server.endpoint())) {
            trust(server.knownHostsLines(proxy.endpoint()));
            whole(server.host("app-1", proxy.endpoint()), proxy, sh, server::killSessions);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "bash", "busybox sh"})
    void dropbear_no_byte_is_lost_or_doubled(String sh) throws IOException {
        try (var server = DropbearServer.start(directory); var proxy = ChaosProxy.before(server.endpoint())) {
            trust(server.knownHostsLines(proxy.endpoint()));
            whole(server.host("router", proxy.endpoint()), proxy, sh, server::killSessions);
        }
    }

    private void whole(Host host, ChaosProxy proxy, String sh, Runnable killSessions) {
        try (var wires = wires()) {
            var shells = new DetachedShells(Lab.altered(wires, sh, UnaryOperator.identity()), Clock.systemUTC());
            while (cuts < CUTS) {
                var printed = new Printed();
                var command = Lab.command("i=0; while [ $i -lt 10 ]; do seq 1 " + LAST / 10
                        + "; seq 1 2000 >&2; sleep 0.03; i=$((i+1)); done; exit 5");
                var ending = toTheEnd(shells, host, command, printed, proxy, killSessions);
                if (ending instanceof Ending.NeverStarted) {
                    assertThat(printed.held()).as("a cut before the start had arrived").isEqualTo(Offsets.START);
                    continue;
                }
                assertThat(Lab.timeless(ending)).isEqualTo(new Ending.Exited(5, printed.held()));
                assertThat(printed.out()).isEqualTo(numbers(LAST / 10).repeat(10));
                assertThat(printed.err()).isEqualTo(numbers(2000).repeat(10));
            }
            try (var shell = open(shells, host, proxy)) {
                shell.leave();
            }
        }
    }

    private Ending toTheEnd(RemoteShells shells, Host host, RemoteCommand command, Printed printed, ChaosProxy proxy,
            Runnable killSessions) {
        Ending ending;
        try (var shell = open(shells, host, proxy)) {
            fault(proxy);
            ending = shell.run(command, printed);
        }
        while (ending instanceof Ending.Lost) {
            cuts++;
            if (random.nextInt(4) == 0) {
                killSessions.run();
            }
            try (var shell = open(shells, host, proxy)) {
                fault(proxy);
                ending = shell.attach(command.attempt(), printed.held(), printed);
            }
        }
        return ending;
    }

    /// A reset, an orderly close or a black hole, at an exact byte of what the server sends.
    private void fault(ChaosProxy proxy) {
        var after = random.nextInt(500_000);
        switch (random.nextInt(3)) {
            case 0 -> proxy.down().resetAfter(after);
            case 1 -> proxy.down().finishAfter(after);
            default -> proxy.down().pauseAfter(after);
        }
    }

    /// Connects in quiet: what was scheduled and not reached is off. A busy machine may be taken for a dead peer, whose watch is
    /// short here; a console connects again then, too.
    private RemoteShell open(RemoteShells shells, Host host, ChaosProxy proxy) {
        proxy.down().resetAfter(Long.MAX_VALUE / 2);
        proxy.resume();
        while (true) {
            try {
                return shells.open(host, run, Questions.refuseAll());
            } catch (Unreachable away) {
                if (away.isFinal()) {
                    throw away;
                }
            }
        }
    }

    @Test
    void a_start_cut_anywhere_runs_once_or_provably_not_at_all() throws IOException {
        try (var server = SshdServer.start(directory, "MaxStartups 100");
                var proxy = ChaosProxy.before(server.endpoint());
                var wires = wires()) {
            trust(server.knownHostsLines(proxy.endpoint()));
            var host = server.host("app-1", proxy.endpoint());
            var shells = new DetachedShells(wires, Clock.systemUTC());
            for (var turn = 0; turn < CUTS; turn++) {
                var command = Lab.command("echo x >>\"$HOME/ran-" + turn + "\"; echo done");
                var ending = cutStart(shells, host, command, proxy);
                var ran = server.home().resolve("ran-" + turn);
                if (ending instanceof Ending.NeverStarted) {
                    assertThat(ran).doesNotExist();
                } else {
                    assertThat(Lab.timeless(ending)).isEqualTo(new Ending.Exited(0, new Offsets(5, 0)));
                    assertThat(Files.readString(ran)).isEqualTo("x\n");
                }
            }
            try (var shell = open(shells, host, proxy)) {
                shell.leave();
            }
        }
    }

    private Ending cutStart(RemoteShells shells, Host host, RemoteCommand command, ChaosProxy proxy) {
        var printed = new Printed();
        Ending ending;
        try (var shell = open(shells, host, proxy)) {
            if (random.nextBoolean()) {
                proxy.up().resetAfter(random.nextInt(14_000));
            } else {
                proxy.down().resetAfter(random.nextInt(800));
            }
            ending = shell.run(command, printed);
            proxy.up().resetAfter(Long.MAX_VALUE / 2);
        }
        while (ending instanceof Ending.Lost) {
            try (var shell = open(shells, host, proxy)) {
                ending = shell.attach(command.attempt(), printed.held(), printed);
            }
        }
        return ending;
    }

    @Test
    void a_command_is_stopped_while_it_is_followed() throws IOException {
        try (var server = SshdServer.start(directory); var wires = wires()) {
            trust(server.knownHostsLines(server.endpoint()));
            var shells = new DetachedShells(wires, Clock.systemUTC());
            try (var shell = shells.open(server.host("app-1"), run, Questions.refuseAll())) {
                var command = Lab.command("sleep 600 & (setsid sleep 600 &); echo ready; sleep 600");
                var printed = new Printed();
                var ending = new CompletableFuture<Ending>();
                Thread.ofVirtual().start(() -> ending.complete(shell.run(command, printed)));
                Eventually.holds(() -> printed.out().contains("ready"));
                assertThat(shell.stop(command.attempt(), Duration.ofSeconds(2))).isInstanceOf(StopReport.Stopped.class);
                assertThat(Lab.timeless(ending.join())).isEqualTo(new Ending.Exited(143, new Offsets(6, 0)));
                shell.leave();
            }
        }
    }

    private void trust(List<String> lines) throws IOException {
        Files.write(directory.resolve("known_hosts"), lines);
    }

    private SshWires wires() {
        return new SshWires(new NoHosts(), Whereabouts.asInventoried(),
                new TrustFiles(directory.resolve("known_hosts"), List.of()),
                IMPATIENT);
    }

    /// The inventory matters for jump hosts alone.
    private static final class NoHosts implements Hosts {
        @Override
        public List<Host> all() {
            return List.of();
        }

        @Override
        public Optional<Host> find(HostId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Host> named(String name) {
            return Optional.empty();
        }

        @Override
        public void save(Host host) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(HostId id) {
            throw new UnsupportedOperationException();
        }
    }

    private static String numbers(int last) {
        var text = new StringBuilder();
        for (var number = 1; number <= last; number++) {
            text.append(number).append('\n');
        }
        return text.toString();
    }
}
