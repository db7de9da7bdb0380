package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.ChaosProxy;
import org.watchkeeper.remote.testing.SshdServer;

/// What the network does to connections, done to ours on purpose.
class FaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SshSettings WATCHFUL = new SshSettings(Duration.ofSeconds(10), Duration.ofMillis(150), 3,
            Duration.ofMillis(200), "");

    @TempDir
    Path directory;

    private SshdServer server;
    private ChaosProxy proxy;

    @BeforeEach
    void start() {
        server = SshdServer.start(directory);
        proxy = ChaosProxy.before(server.endpoint());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            proxy.close();
            server.close();
        }
    }

    @Test
    void a_stall_in_the_middle_of_a_packet_harms_nothing()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var patient = new SshSettings(Duration.ofSeconds(10), Duration.ofMillis(100), 100, Duration.ofMillis(200), "");
        try (var bench = bench(patient); var wire = bench.open(host())) {
            proxy.down().pauseAfter(100_003);
            var answer = inBackground(() -> Bench.run(wire, "head -c 400000 /dev/zero; exit 3"));
            proxy.down().awaitStalled(PATIENCE);
            proxy.up().awaitPassed(proxy.up().passed() + 150, PATIENCE); // several signs of life were asked for
                                                                         // meanwhile
            proxy.down().resume();
            assertThat(answer.get().out()).hasSize(400_000);
            assertThat(answer.get().exit().status()).isEqualTo(3);
        }
    }

    @Test
    void a_dead_peer_is_noticed_and_commands_answer_lost_contact()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var bench = bench(WATCHFUL); var wire = bench.open(host())) {
            proxy.blackHole();
            var answer = inBackground(() -> Bench.run(wire, "true"));
            assertThat(answer.get(20, TimeUnit.SECONDS).exit().isLost()).isTrue();
            assertThat(answer.get().exit().why()).contains("nothing was heard from app-1");
            assertThat(wire.isOpen()).isFalse();
        }
    }

    @Test
    void a_dead_peer_behind_a_jump_host_is_noticed_too()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var target = SshdServer.start(directory)) {
            var bastion = server.host("bastion", proxy.endpoint());
            try (var bench = new Bench(directory, WATCHFUL, bastion)) {
                bench.knowing(server.knownHostsLines(proxy.endpoint()))
                        .knowing(target.knownHostsLines(target.endpoint()));
                var host = target.host("db-1");
                try (var wire = bench.open(new Host(host.id(), host.name(), host.endpoint(), host.login(),
                        List.of(bastion.id()), host.environment(), host.groups(), host.tags(), false))) {
                    proxy.blackHole();
                    var answer = inBackground(() -> Bench.run(wire, "true"));
                    assertThat(answer.get(20, TimeUnit.SECONDS).exit().why()).contains("nothing was heard from db-1");
                }
            }
        }
    }

    @Test
    void a_quiet_command_on_a_living_host_is_left_alone() {
        try (var bench = bench(WATCHFUL); var wire = bench.open(host())) {
            assertThat(Bench.run(wire, "sleep 1.5; echo done").out()).isEqualTo("done\n");
        }
    }

    @Test
    void a_reset_connection_is_lost_contact()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var bench = bench(Bench.QUICK); var wire = bench.open(host())) {
            var begun = new CompletableFuture<Boolean>();
            var exit = inBackground(
                    () -> wire.exec("echo; exec sleep 60", new byte[0], (_, _, _) -> begun.complete(true),
                            (_, _, _) -> {}));
            begun.get();
            proxy.resetAll();
            assertThat(exit.get(60, TimeUnit.SECONDS).isLost()).isTrue();
        }
    }

    @Test
    void abort_frees_a_write_that_is_blocked()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var bench = bench(Bench.QUICK); var wire = bench.open(host())) {
            proxy.up().stall();
            var exit = inBackground(
                    () -> wire.exec("cat >/dev/null", new byte[64 << 20], (_, _, _) -> {}, (_, _, _) -> {}));
            var aborted = inBackground(() -> {
                wire.abort("enough");
                return true;
            });
            assertThat(aborted.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(exit.get(60, TimeUnit.SECONDS).why()).isEqualTo("enough");
        }
    }

    @Test
    void the_window_is_wide_enough_for_long_lines()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var bench = bench(Bench.QUICK); var wire = bench.open(host())) {
            var got = new AtomicLong();
            var begun = new CompletableFuture<Boolean>();
            var exit = inBackground(() -> wire.exec("read line; exec head -c 20000000 /dev/zero", "go\n".getBytes(
                    StandardCharsets.US_ASCII), (_, _, n) -> {
                        got.addAndGet(n);
                        begun.complete(true);
                    }, (_, _, _) -> {}));
            begun.get();
            proxy.up().stall(); // from here on no acknowledgement gets through: what still comes is the window
            proxy.down().awaitPassed(6 << 20, PATIENCE);
            proxy.up().resume();
            assertThat(exit.get().status()).isZero();
            assertThat(got).hasValue(20_000_000);
        }
    }

    @Test
    void a_host_that_drips_bytes_does_not_outlive_the_deadline() throws IOException {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));
            var refused = opening(new Endpoint("127.0.0.1", dripping.getLocalPort()), Duration.ofMillis(700));
            assertThat(refused).hasMessageContaining("No answer").hasMessageContaining("0.7 s")
                    .hasMessageContaining("agree on encryption").matches(problem -> !problem.isFinal());
        }
    }

    @Test
    void every_phase_that_can_hang_is_named()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        proxy.down().stall();
        assertThat(opening(proxy.endpoint(), Duration.ofMillis(500))).hasMessageContaining("agree on encryption");
        try (var lone = ChaosProxy.before(server.endpoint());
                var bench = new Bench(directory,
                        new SshSettings(Duration.ofSeconds(3), Duration.ofSeconds(5), 3, Duration.ZERO, ""))) {
            var refused = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(server.host("app-1", lone.endpoint()), new Questions() {
                        @Override
                        public boolean trust(HostKey key) {
                            lone.down().stall();
                            return true;
                        }

                        @Override
                        public Optional<Secret> secret(Prompt prompt) {
                            return Optional.empty();
                        }
                    }));
            assertThat(refused).hasMessageContaining("No answer").hasMessageContaining("log in");
        }
    }

    @Test
    void a_name_nobody_knows_and_a_port_nobody_listens_on_are_told_apart() throws IOException {
        assertThat(opening(new Endpoint("no-such-host.invalid", 22), Duration.ofSeconds(10)))
                .hasMessageContaining("no-such-host.invalid").hasMessageContaining("not known");
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(opening(new Endpoint("127.0.0.1", free), Duration.ofSeconds(10))).hasMessageContaining("refused");
    }

    @Test
    void a_host_that_hangs_up_before_the_login_is_not_a_refused_login() {
        proxy.refuse(true);
        assertThat(opening(proxy.endpoint(), Duration.ofSeconds(10))).hasMessageContaining("before the login")
                .hasMessageContaining("MaxStartups").matches(problem -> !problem.isFinal());
        assertThat(proxy.accepted()).isEqualTo(4);
    }

    @Test
    void a_host_too_busy_to_say_who_it_is_is_asked_again() {
        proxy.refuseNext(2);
        try (var bench = bench(Bench.QUICK); var wire = bench.open(host())) {
            assertThat(wire.isOpen()).isTrue();
            assertThat(proxy.accepted()).isEqualTo(3);
        }
    }

    @Test
    @SuppressWarnings("Interruption") // what the test is about
    void opening_is_cancelled_by_an_interrupt_at_once()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        proxy.down().stall();
        var refused = new CompletableFuture<Unreachable>();
        try (var bench = bench(Bench.QUICK)) {
            var caller = Thread.ofPlatform().start(() -> refused.complete(
                    catchThrowableOfType(Unreachable.class, () -> bench.open(host()))));
            proxy.up().awaitPassed(1, PATIENCE);
            caller.interrupt();
            assertThat(refused.get(60, TimeUnit.SECONDS)).hasMessageContaining("cancelled");
        }
    }

    @Test
    void thirty_connections_at_once_are_all_let_in()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (var strict = SshdServer.start(directory, "MaxStartups 9:100:9"); var bench = bench(Bench.QUICK)) {
            bench.knowing(strict.knownHostsLines(strict.endpoint()));
            var opening = Stream.generate(() -> inBackground(() -> {
                try (var wire = bench.open(strict.host("app-1"))) {
                    return wire.isOpen();
                }
            })).limit(30).toList();
            for (var open : opening) {
                assertThat(open.get()).isTrue();
            }
        }
    }

    private Unreachable opening(Endpoint at, Duration within) {
        var settings = new SshSettings(within, Duration.ofSeconds(5), 3, Duration.ZERO, "");
        try (var bench = new Bench(directory, settings)) {
            return catchThrowableOfType(Unreachable.class, () -> bench.open(server.host("app-1", at)));
        }
    }

    private Bench bench(SshSettings settings) {
        return new Bench(directory, settings).knowing(server.knownHostsLines(proxy.endpoint()));
    }

    private Host host() {
        return server.host("app-1", proxy.endpoint());
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void drip(ServerSocket server) {
        try (var client = server.accept()) {
            while (true) {
                client.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException e) {
            return; // the console hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
