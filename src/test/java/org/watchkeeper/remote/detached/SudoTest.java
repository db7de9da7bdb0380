package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.watchkeeper.remote.detached.Lab.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.detached.Lab.Printed;
import org.watchkeeper.remote.local.LocalWires;

/// sudo with a password on a real account, made for this test and removed after it. Needs root; else it is skipped.
class SudoTest {
    private static final String USER = "wkt" + Lab.id().value().substring(0, 8);
    private static final Path RULE = Path.of("/etc/sudoers.d", USER);
    private static final String PASSWORD = "Hunter'2 $x\\" + Lab.id().value();

    private final Host host = Lab.host("sudo-host");
    private final AttemptId run = Lab.id();
    private final DetachedShells shells = shells();

    @BeforeAll
    static void account() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/sudo"))
                && Files.isExecutable(Path.of("/usr/sbin/useradd")), "needs root and sudo, to make an account");
        command("", "useradd", "-m", USER);
        command(USER + ":" + PASSWORD, "chpasswd");
        Files.writeString(RULE, USER + " ALL=(ALL) ALL\n");
    }

    @AfterAll
    static void removed() throws IOException, InterruptedException {
        if (Files.deleteIfExists(RULE)) {
            command("", "userdel", "-r", USER);
        }
    }

    private static void command(String input, String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isIn(0, 12);
    }

    private static DetachedShells shells() {
        return new DetachedShells(new LocalWires(List.of("runuser", "-u", USER, "--", "/bin/sh"),
                Map.of("HOME", "/home/" + USER, "LOGNAME", USER, "USER", USER)), Clock.systemUTC());
    }

    private RemoteShell open(Questions answers) {
        return shells.open(host, run, answers);
    }

    @Test
    void the_operator_is_asked_once_per_run_also_across_connections() {
        var answers = new Answers(PASSWORD);
        try (var shell = open(answers)) {
            var printed = print(shell, "sudo id -u; sudo -k; sudo sh -c 'echo out; echo err >&2; id -un'; exit 4");
            assertThat(printed.out()).isEqualTo("0\nout\nroot\n");
            assertThat(printed.err()).endsWith("err\n");
            assertThat(printed.status()).isEqualTo(4);
        }
        try (var shell = open(answers)) {
            assertThat(print(shell, "sudo -k; sudo id -u").out()).isEqualTo("0\n");
            shell.leave();
        }
        assertThat(answers.again).containsExactly(false);
        assertThat(answers.prompts).allMatch(prompt -> prompt.contains(USER));
    }

    @Test
    void two_at_once_ask_once() {
        var answers = new Answers(PASSWORD);
        try (var shell = open(answers)) {
            assertThat(print(shell, "sudo id -u | sudo sed s/^/x/").out()).isEqualTo("x0\n");
            shell.leave();
        }
        assertThat(answers.again).containsExactly(false);
    }

    @Test
    void a_wrong_password_is_never_given_twice() {
        var answers = new Answers("wrong", PASSWORD);
        try (var shell = open(answers)) {
            assertThat(print(shell, "sudo id -u").out()).isEqualTo("0\n");
            assertThat(print(shell, "sudo -k; sudo id -u").out()).isEqualTo("0\n");
            shell.leave();
        }
        assertThat(answers.again).containsExactly(false, true);
    }

    @Test
    void what_sudo_gave_up_on_is_not_given_to_the_next_one() {
        var answers = new Answers("wrong", "wronger", "wrongest", PASSWORD);
        try (var shell = open(answers)) {
            assertThat(print(shell, "sudo id -u; sudo id -u").out()).isEqualTo("0\n");
            shell.leave();
        }
        assertThat(answers.again).containsExactly(false, true, true, false);
    }

    @Test
    void a_wrong_password_is_not_given_again_over_a_new_connection() {
        var answers = new Answers("wrong", PASSWORD);
        try (var first = open(answers)) {
            assertThat(print(first, "sudo -n true; sudo id -u").out()).isEqualTo("0\n");
        }
        try (var second = open(answers)) {
            assertThat(print(second, "sudo id -u").out()).isEqualTo("0\n");
            second.leave();
        }
        assertThat(answers.again).containsExactly(false, true);
    }

    @Test
    void silence_is_a_refusal_and_the_command_goes_on_without() {
        try (var shell = shells.open(host, run, Questions.refuseAll())) {
            var printed = print(shell, "sudo id -u; echo after");
            assertThat(printed.out()).isEqualTo("after\n");
            assertThat(printed.err()).contains("no password was provided");
            shell.leave();
        }
    }

    @Test
    void the_password_is_in_no_argument_environment_or_file() throws IOException {
        try (var shell = open(new Answers(PASSWORD))) {
            var found = print(shell,
                    """
                            sudo sh -c 'cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr "\\000" "\\n" | grep -c "Hunte[r].2"
                            grep -rlE "Hunte[r].2" /tmp/.watchkeeper-%s /home/%s 2>/dev/null'"""
                            .formatted(run, USER));
            assertThat(found.out()).isEqualTo("0\n");
            shell.leave();
        }
    }

    @Test
    void a_question_outlives_the_connection_on_which_it_was_asked() {
        var command = Lab.command("sudo id -u");
        var printed = new Printed();
        var first = open(new Unanswered());
        var lost = new CompletableFuture<Ending>();
        try (first) {
            Thread.ofVirtual().start(() -> lost.complete(first.run(command, printed)));
            Eventually.holds(() -> Files.list(Path.of("/tmp/.watchkeeper-" + run, command.attempt().value()))
                    .anyMatch(file -> file.getFileName().toString().matches("asking\\.\\d+")));
            first.close();
            assertThat(lost.join()).isInstanceOf(Ending.Lost.class);
        }
        try (var shell = open(new Answers(PASSWORD))) {
            assertThat(shell.attach(command.attempt(), printed.held(), printed)).isInstanceOf(Ending.Exited.class);
            assertThat(printed.out()).isEqualTo("0\n");
            shell.leave();
        }
    }

    @Test
    void a_question_that_is_left_open_is_answered_over_the_next_connection() throws Exception {
        var command = Lab.command("echo begun; sudo id -u");
        var printed = new Printed();
        var nobody = new LeftOpen();
        var first = open(nobody);
        var lost = new CompletableFuture<Ending>();
        try (first) {
            Thread.ofVirtual().start(() -> lost.complete(first.run(command, printed)));
            assertThat(nobody.asked.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(lost.get(20, TimeUnit.SECONDS)).isInstanceOf(Ending.Lost.class);
        try (var shell = open(new Answers(PASSWORD))) {
            assertThat(shell.attach(command.attempt(), printed.held(), printed)).isInstanceOf(Ending.Exited.class);
            assertThat(printed.out()).isEqualTo("begun\n0\n");
            shell.leave();
        }
    }

    @Test
    void stop_ends_what_runs_as_root_when_the_password_is_known() {
        try (var shell = open(new Answers(PASSWORD))) {
            var mark = mark();
            var command = Lab.command("sudo sh -c 'echo ready; exec sleep " + mark + "'");
            var ending = start(shell, command);
            assertThat(alive(mark)).isNotEmpty();
            assertThat(shell.stop(command.attempt(), Duration.ofMillis(300))).isInstanceOf(StopReport.Stopped.class);
            assertThat(alive(mark)).isEmpty();
            assertThat(ending.join()).isInstanceOf(Ending.Exited.class);
            shell.leave();
        }
    }

    @Test
    void stop_names_what_it_cannot_end() {
        var mark = mark();
        var command = Lab
                .command("sudo sh -c 'trap \"\" TERM HUP; echo ready; sleep " + mark + "; sleep " + mark + "'");
        try (var shell = open(new Answers(PASSWORD))) {
            var ending = start(shell, command);
            // A console that does not know the password.
            try (var other = shells().open(host, run, Questions.refuseAll())) {
                assertThat(other.stop(command.attempt(), Duration.ofMillis(300))).isInstanceOfSatisfying(
                        StopReport.StillRunning.class,
                        still -> assertThat(still.survivors()).anySatisfy(survivor -> {
                            assertThat(survivor.user()).isEqualTo("root");
                            assertThat(survivor.commandLine()).contains("sleep " + mark);
                        }));
            }
            assertThat(alive(mark)).isNotEmpty();
            assertThat(shell.stop(command.attempt(), Duration.ofMillis(300))).isInstanceOf(StopReport.Stopped.class);
            assertThat(alive(mark)).isEmpty();
            ending.join();
            shell.leave();
        }
    }

    private static String mark() {
        return "600." + Long.parseLong(Lab.id().value().substring(0, 8), 16);
    }

    private static List<String> alive(String mark) {
        return ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("sleep " + mark)).toList();
    }

    private static CompletableFuture<Ending> start(RemoteShell shell, RemoteCommand command) {
        var printed = new Printed();
        var ending = new CompletableFuture<Ending>();
        Thread.ofVirtual().start(() -> ending.complete(shell.run(command, printed)));
        Eventually.holds(() -> printed.out().contains("ready"));
        return ending;
    }

    /// Gives these passwords one after the other.
    private static final class Answers implements Questions {
        private final Deque<String> passwords;
        private final List<Boolean> again = new ArrayList<>();
        private final List<String> prompts = new ArrayList<>();

        Answers(String... passwords) {
            this.passwords = new ArrayDeque<>(List.of(passwords));
        }

        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            assertThat(prompt.kind()).isEqualTo(Kind.SUDO);
            again.add(prompt.again());
            prompts.add(prompt.text());
            return Optional.ofNullable(passwords.poll()).map(Secret::of);
        }
    }

    /// Nobody who could answer now.
    private static final class LeftOpen implements Questions {
        private final Semaphore asked = new Semaphore(0);

        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            return Optional.empty();
        }

        @Override
        public boolean leavesOpen(Prompt prompt) {
            asked.release();
            return true;
        }
    }

    /// An operator who never answers.
    private static final class Unanswered implements Questions {
        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            new CompletableFuture<Void>().orTimeout(1, TimeUnit.MINUTES).exceptionally(_ -> null).join();
            return Optional.empty();
        }
    }
}
