package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.detached.Lab.Printed;

/// PRODUCT rule 4: stop means stopped on the host. The proof is looked for with other means than the ones that stop.
@ParameterizedClass
@MethodSource("shells")
class StopTest {
    private static final int TREES = Integer.getInteger("watchkeeper.trees", 1);
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Random RANDOM = new Random(4711);

    @Parameter
    private String sh = "";

    static List<String> shells() {
        return Lab.SHELLS;
    }

    private Lab lab() {
        return new Lab(sh, UnaryOperator.identity());
    }

    @Test
    void process_trees_are_gone_and_the_follower_hears_the_true_end() {
        for (var tree = 0; tree < TREES; tree++) {
            try (var lab = lab(); var shell = lab.open()) {
                var mark = "8" + Math.abs(RANDOM.nextInt(1_000_000)) + "." + Lab.id();
                var command = Lab.command(TREE.replace("MARK", mark));
                var ending = start(shell, command, "ready");
                assertThat(alive(mark)).hasSizeGreaterThanOrEqualTo(10);
                assertThat(shell.stop(command.attempt(), GRACE)).isInstanceOf(StopReport.Stopped.class);
                assertThat(alive(mark)).isEmpty();
                assertThat(ending.join()).isInstanceOfSatisfying(Ending.Exited.class,
                        exited -> assertThat(exited.status()).isIn(143, 137));
            }
        }
    }

    /// Also one that is tied to the command by its output alone. Foreground, background, ignoring TERM and HUP, own session, daemon by double fork with its output closed, pipeline.
    private static final String TREE = """
            run() { exec -a "wk-MARK-$1" /bin/sleep 600; }
            run background &
            (trap '' TERM HUP INT; run stubborn) &
            (trap '' TERM; while :; do sleep 600; done) &
            setsid bash -c 'exec -a wk-MARK-session /bin/sleep 600' &
            (setsid bash -c '(exec -a wk-MARK-daemon /bin/sleep 600 </dev/null >/dev/null 2>&1 &) & exit' &)
            nohup bash -c 'exec -a wk-MARK-nohup /bin/sleep 600' >/dev/null 2>&1 &
            setsid env -i bash -c 'exec -a wk-MARK-cleared /bin/sleep 600' &
            (env -i bash -c 'exec -a wk-MARK-same /bin/sleep 600' &)
            (setsid env -i bash -c 'exec -a wk-MARK-lost /bin/sleep 600' &)
            (run pipe | cat) &
            sleep 0.2
            while [ "$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\000' '\\n' | grep -c '^wk-MARK-')" -lt 9 ]; do sleep 0.05; done
            echo ready
            run foreground
            """;

    @Test
    void what_hides_entirely_is_named_and_left_alone() {
        var mark = Lab.id().value();
        try (var lab = lab(); var shell = lab.open()) {
            var command = Lab.command("(env -i setsid bash -c '(exec -a wk-" + mark
                    + " /bin/sleep 600 </dev/null >/dev/null 2>&1 &) & exit' &); echo ready; sleep 600");
            var ending = start(shell, command, "ready");
            Eventually.holds(() -> alive(mark).size() == 1 && lines().filter(line -> line.contains(mark)).count() == 1);
            var report = shell.stop(command.attempt(), GRACE);
            ending.join();
            assertThat(report).isInstanceOfSatisfying(StopReport.Stopped.class,
                    stopped -> assertThat(stopped.beside())
                            .anySatisfy(one -> {
                                assertThat(
                                        ProcessHandle.of(one.pid()).map(StopTest::commandLine).orElse("it has ended"))
                                        .startsWith("wk-" + mark);
                                assertThat(one.commandLine().strip()).isEqualTo("sleep");
                            }));
            assertThat(alive(mark)).hasSize(1);
        } finally {
            ProcessHandle.allProcesses().filter(process -> commandLine(process).startsWith("wk-" + mark))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void a_polite_command_ends_in_its_own_way() {
        try (var lab = lab(); var shell = lab.open()) {
            var command = Lab.command("trap 'echo tidied; exit 33' TERM; echo ready; while :; do sleep 0.05; done");
            var ending = start(shell, command, "ready");
            assertThat(shell.stop(command.attempt(), Duration.ofSeconds(20))).isInstanceOf(StopReport.Stopped.class);
            assertThat(ending.join()).isInstanceOfSatisfying(Ending.Exited.class, exited -> {
                assertThat(exited.status()).isEqualTo(33);
                assertThat(exited.end().out()).isEqualTo("ready\ntidied\n".length());
            });
        }
    }

    @Test
    void a_command_that_was_never_started_is_stopped_for_good() throws IOException {
        try (var lab = lab(); var shell = lab.open()) {
            var command = Lab.command("touch \"$HOME/ran\"");
            assertThat(shell.stop(command.attempt(), GRACE)).isInstanceOf(StopReport.Stopped.class);
            assertThat(shell.run(command, new Printed())).isEqualTo(new Ending.NeverStarted());
            assertThat(lab.home.resolve("ran")).doesNotExist();
        }
    }

    @Test
    void what_an_ended_command_left_in_the_background_is_stopped_too() {
        try (var lab = lab(); var shell = lab.open()) {
            var mark = Lab.id().value();
            var command = Lab
                    .command("setsid bash -c 'exec -a wk-" + mark + " /bin/sleep 600' >/dev/null 2>&1 & sleep 0.1");
            assertThat(Lab.print(shell, command).status()).isZero();
            Eventually.holds(() -> alive(mark).size() == 1);
            assertThat(shell.stop(command.attempt(), GRACE)).isInstanceOf(StopReport.Stopped.class);
            assertThat(alive(mark)).isEmpty();
        }
    }

    @Test
    void a_stop_leaves_other_commands_alone() {
        try (var lab = lab(); var other = lab(); var shell = lab.open(); var neighbour = other.open()) {
            var mark = Lab.id().value();
            var command = Lab.command("echo ready; sleep 600");
            var bystander = Lab.command("echo ready; exec -a wk-" + mark + " /bin/sleep 600");
            var ending = start(shell, command, "ready");
            var untouched = start(neighbour, bystander, "ready");
            shell.stop(command.attempt(), GRACE);
            ending.join();
            assertThat(alive(mark)).hasSize(1);
            neighbour.stop(bystander.attempt(), GRACE);
            untouched.join();
        }
    }

    private static CompletableFuture<Ending> start(RemoteShell shell, RemoteCommand command, String until) {
        var printed = new Printed();
        var ending = new CompletableFuture<Ending>();
        Thread.ofVirtual().start(() -> ending.complete(shell.run(command, printed)));
        Eventually.holds(() -> printed.out().contains(until));
        return ending;
    }

    private static List<String> alive(String mark) {
        return lines().filter(line -> line.startsWith("wk-") && line.contains(mark)).toList();
    }

    private static Stream<String> lines() {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive).map(StopTest::commandLine);
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return new String(Files.readAllBytes(java.nio.file.Path.of("/proc/" + process.pid() + "/cmdline")),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
