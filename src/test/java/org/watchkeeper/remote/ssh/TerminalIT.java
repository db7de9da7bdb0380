package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;
import org.watchkeeper.remote.testing.SshdServer;

/// A terminal on a real sshd: what is typed runs, its size is the host's, and every way of ending is told apart.
@TestInstance(Lifecycle.PER_CLASS)
class TerminalIT {
    private static final int LONGEST_SOUGHT = 200;

    private static final Size SIZE = new Size(91, 37);

    private Path directory;
    private SshdServer server;
    private int benches;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        server = SshdServer.start(directory);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_shell_has_a_terminal_of_that_size_follows_it_and_leaves_with_its_status() throws Exception {
        var paper = new Paper();
        try (var bench = bench(); var terminal = open(bench, paper)) {
            type(terminal, "echo \"is $(stty size) $TERM\"\n");
            paper.await("is 37 91 xterm-256color");
            terminal.resize(new Size(120, 40));
            type(terminal, "until [ \"$(stty size)\" = '40 120' ]; do :; done; echo grown-$((40+2))\n");
            paper.await("grown-42");
            type(terminal, "exit 3\n");
            assertThat(paper.parting()).isEqualTo(new Parting.Left(3, ""));
        }
    }

    @Test
    void closing_hangs_up_on_what_runs_there() throws Exception {
        var paper = new Paper();
        try (var bench = bench()) {
            var terminal = open(bench, paper);
            type(terminal, "echo \"shell $$.\"; sleep 600\n");
            var shell = ProcessHandle.of(Long.parseLong(paper.await(Pattern.compile("shell ([0-9]+)\\."))))
                    .orElseThrow();
            terminal.close();
            shell.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_connection_that_breaks_is_lost_not_left() throws Exception {
        try (var dying = SshdServer.start(directory);
                var bench = Bench.in(directory.resolve("bench" + benches++)).knowing(dying.knownHostsLines(
                        dying.endpoint()))) {
            var paper = new Paper();
            try (var terminal = new SshTerminals(bench.wires, (_, _, _) -> {}).open(dying.host("db"),
                    Questions.refuseAll(), SIZE,
                    paper)) {
                type(terminal, "echo ready-$((1+1))\n");
                paper.await("ready-2");
                dying.killSessions();
                assertThat(paper.parting()).isInstanceOf(Parting.Lost.class);
                type(terminal, "nobody hears this\n");
                terminal.resize(SIZE);
            }
        }
    }

    @Test
    void a_screen_that_takes_its_time_loses_nothing() throws Exception {
        var paper = new Paper();
        try (var bench = bench(); var terminal = open(bench, paper)) {
            type(terminal, "stty -onlcr; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo end-$((2+3))\n");
            paper.await("end-5");
            assertThat(paper.text().chars().filter(letter -> letter == 'x').count()).isBetween(3_000_000L, 3_000_020L);
        }
    }

    @Test
    void an_unknown_host_key_is_asked_about_and_a_refusal_opens_nothing() {
        try (var bench = Bench.in(directory.resolve("bench" + benches++))) {
            assertThatThrownBy(() -> open(bench, new Paper())).isInstanceOf(Unreachable.class)
                    .hasMessageContaining("is not trusted");
        }
    }

    private Bench bench() {
        return Bench.in(directory.resolve("bench" + benches++)).knowing(server.knownHostsLines(server.endpoint()));
    }

    private Terminal open(Bench bench, Paper paper) {
        return new SshTerminals(bench.wires, (_, _, _) -> {}).open(server.host("db"), Questions.refuseAll(), SIZE,
                paper);
    }

    private static void type(Terminal terminal, String text) {
        terminal.type(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Keeps what is printed and how it ended; waits for either.
    private static final class Paper implements Screen {
        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<Parting> parting = new CompletableFuture<>();

        @Override
        public synchronized void print(byte[] buffer, int offset, int length) {
            text.append(new String(buffer, offset, length, StandardCharsets.ISO_8859_1));
            notifyAll();
        }

        @Override
        public void ended(Parting how) {
            assertThat(parting.complete(how)).isTrue();
            synchronized (this) {
                notifyAll();
            }
        }

        Parting parting() throws Exception {
            return parting.get(30, TimeUnit.SECONDS);
        }

        synchronized String text() {
            return text.toString();
        }

        void await(String wanted) throws InterruptedException {
            await(Pattern.compile("(" + Pattern.quote(wanted) + ")"));
        }

        /// Looks at what is new, and at as much before it as what is sought is long.
        synchronized String await(Pattern wanted) throws InterruptedException {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            int from = 0;
            while (true) {
                var found = wanted.matcher(text).region(from, text.length());
                if (found.find()) {
                    return found.group(1);
                }
                from = Math.max(0, text.length() - LONGEST_SOUGHT);
                if (parting.isDone() || System.nanoTime() > until) {
                    throw new AssertionError("never printed " + wanted + ": " + text);
                }
                wait(1000);
            }
        }
    }
}
