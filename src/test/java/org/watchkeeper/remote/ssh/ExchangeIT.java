package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wire.Exit;
import org.watchkeeper.remote.testing.SshdServer;

/// Commands over one open wire to a real sshd.
@TestInstance(Lifecycle.PER_CLASS)
class ExchangeIT {
    private Path directory;
    private SshdServer server;
    private Bench bench;
    private SshWire wire;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        server = SshdServer.start(directory);
        bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            bench.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        wire = bench.open(server.host("app-1"));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void both_outputs_the_exit_status_and_stdin_arrive() {
        var answer = Bench.run(wire, "cat; echo oops >&2; exit 7", "hello\n");
        assertThat(answer).isEqualTo(new Bench.Answer(new Exit(7, "", ""), "hello\n", "oops\n"));
    }

    @Test
    void a_signal_is_told_by_name() {
        assertThat(Bench.run(wire, "kill -KILL $$").exit().signal()).isEqualTo("KILL");
    }

    @Test
    void the_exit_status_is_true_each_time_for_300_quick_commands() throws InterruptedException, ExecutionException {
        var wrong = inParallel(8, 300,
                i -> Bench.run(wire, "echo " + i + "; exit " + i % 200).exit().status() - i % 200);
        assertThat(wrong).containsOnly(0);
    }

    @Test
    void no_byte_is_missing_from_any_of_40_outputs_at_once() throws InterruptedException, ExecutionException {
        var lengths = inParallel(8, 40, _ -> Bench.run(wire, "head -c 300000 /dev/zero").out().length());
        assertThat(lengths).hasSize(40).containsOnly(300_000);
    }

    @Test
    void large_input_goes_in_and_comes_back() {
        var text = "0123456789abcdef".repeat(100_000);
        assertThat(Bench.run(wire, "cat", text).out()).isEqualTo(text);
    }

    @Test
    void a_long_command_line_is_refused_before_it_is_sent() {
        assertThatThrownBy(() -> Bench.run(wire, "true " + "x".repeat(128 << 10)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("stdin");
    }

    @Test
    void one_command_that_prints_without_end_holds_up_no_other() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(1);
            var endless = threads.submit(() -> wire.exec("yes", new byte[0], (_, _, _) -> started.countDown(), sink()));
            started.await();
            assertThat(Bench.run(wire, "echo here").out()).isEqualTo("here\n");
            wire.abort("enough");
            assertThat(endless.get()).isEqualTo(Exit.lost("enough"));
        }
    }

    @Test
    @Timeout(60)
    void a_receiver_that_takes_its_time_holds_up_no_other_exchange() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var stored = new CountDownLatch(1);
            var slow = threads.submit(() -> wire.exec("echo one; echo two", new byte[0], (_, _, _) -> {
                begun.countDown();
                await(stored);
            }, sink()));
            begun.await();
            assertThat(Bench.run(wire, "echo here").out()).isEqualTo("here\n");
            stored.countDown();
            assertThat(slow.get().status()).isZero();
        }
    }

    @Test
    void what_waits_for_a_slow_receiver_is_bounded_and_nothing_of_it_is_dropped()
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var stored = new CountDownLatch(1);
            var bytes = new ByteArrayOutputStream();
            var slow = threads.submit(() -> wire.exec("seq 1 3000000", new byte[0], (buffer, offset, length) -> {
                begun.countDown();
                await(stored);
                bytes.write(buffer, offset, length);
            }, sink()));
            begun.await();
            stored.countDown();
            assertThat(slow.get().status()).isZero();
            var expected = new StringBuilder();
            for (int number = 1; number <= 3_000_000; number++) {
                expected.append(number).append('\n');
            }
            assertThat(bytes.toString(StandardCharsets.US_ASCII).contentEquals(expected)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_receiver_that_throws_ends_its_own_exchange_alone() {
        Wire.Bytes broken = (_, _, _) -> {
            throw new IllegalStateException("disk full");
        };
        assertThatThrownBy(() -> wire.exec("echo out; sleep 5", new byte[0], broken, sink())).hasMessage("disk full");
        assertThatThrownBy(() -> wire.exec("echo err >&2; sleep 5", new byte[0], sink(), broken))
                .hasMessage("disk full");
        assertThat(Bench.run(wire, "echo still").out()).isEqualTo("still\n");
    }

    @Test
    void a_background_process_that_holds_the_output_does_not_hold_the_command() {
        var answer = Bench.run(wire, "sleep 600 & echo $!");
        var sleeper = ProcessHandle.of(Long.parseLong(answer.out().strip())).orElseThrow();
        assertThat(sleeper.destroy()).as("it is still there").isTrue();
        assertThat(answer.exit().status()).isZero();
        assertThat(answer.exit().why()).contains("left a process behind");
    }

    @Test
    void a_killed_session_is_lost_contact_and_neither_success_nor_failure()
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(() -> Bench.run(wire, "echo $PPID; exec sleep 60"));
            assertThat(Bench.run(wire, "kill -KILL $PPID").exit().isLost()).isTrue();
            assertThat(running.get().exit().isLost()).isTrue();
            assertThat(running.get().exit().why()).isNotEmpty();
            // JSch's reader may still be on its way out when the exchanges have answered.
            var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (wire.isOpen() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(wire.isOpen()).isFalse();
        }
    }

    @Test
    @SuppressWarnings("Interruption") // what the test is about
    void an_interrupted_caller_leaves_and_the_wire_stays_usable() throws InterruptedException, ExecutionException {
        var started = new CountDownLatch(1);
        var left = new CompletableFuture<Exit>();
        var caller = Thread.ofVirtual().start(() -> left.complete(
                wire.exec("echo; exec sleep 60", new byte[0], (_, _, _) -> started.countDown(), sink())));
        started.await();
        caller.interrupt();
        assertThat(left.get().isLost()).isTrue();
        assertThat(Bench.run(wire, "echo still").out()).isEqualTo("still\n");
    }

    @Test
    void a_host_that_allows_few_channels_says_so_and_nothing_ran() throws InterruptedException, ExecutionException {
        try (var narrow = SshdServer.start(directory, "MaxSessions 1");
                var other = Bench.in(directory).knowing(narrow.knownHostsLines(narrow.endpoint()));
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var open = other.open(narrow.host("app-2"))) {
            var started = new CountDownLatch(1);
            var first = threads.submit(
                    () -> open.exec("echo; exec sleep 60", new byte[0], (_, _, _) -> started.countDown(), sink()));
            started.await();
            assertThatThrownBy(() -> Bench.run(open, "true")).isInstanceOf(Unreachable.class)
                    .hasMessageContaining("MaxSessions");
            assertThat(open.isOpen()).isTrue();
            open.abort("enough");
            assertThat(first.get().isLost()).isTrue();
        }
    }

    private static Wire.Bytes sink() {
        return (_, _, _) -> {};
    }

    private static <T> List<T> inParallel(int threads, int times, IntFunction<T> work)
            throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<T>>();
        for (var i = 0; i < times; i++) {
            var number = i;
            tasks.add(() -> work.apply(number));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
