package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.remote.detached.Lab.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Footing;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.detached.Lab.Printed;
import org.watchkeeper.remote.local.LocalWires;

/// What is said of a command that an earlier connection may or may not have started: only what is proven.
class AttachTest {
    @Test
    void a_command_that_went_on_alone_is_told_in_full() {
        try (var lab = new Lab(); var shell = lab.open()) {
            var command = Lab.command("echo one; echo two >&2; exit 4");
            print(shell, command);
            var again = new Printed();
            assertThat(Lab.timeless(shell.attach(command.attempt(), Offsets.START, again)))
                    .isEqualTo(new Ending.Exited(4, new Offsets(4, 4)));
            assertThat(again.out() + again.err()).isEqualTo("one\ntwo\n");
            assertThat(Lab.timeless(shell.attach(command.attempt(), new Offsets(4, 4), new Printed())))
                    .isEqualTo(new Ending.Exited(4, new Offsets(4, 4)));
        }
    }

    @Test
    void a_command_that_a_console_was_about_to_send_when_it_died_is_proven_never_started() {
        try (var lab = new Lab()) {
            var command = Lab.command("true");
            var footing = Footing.UNKNOWN;
            try (var shell = lab.open()) {
                footing = shell.footing();
            }
            try (var shell = lab.openAnew()) {
                assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                        .as("no other command tells anything").isInstanceOf(Ending.Vanished.class);
            }
            var other = Lab.command("true");
            try (var shell = lab.openAnew()) {
                shell.wasSent(other.attempt(), footing);
                assertThat(shell.attach(other.attempt(), Offsets.START, new Printed()))
                        .isEqualTo(new Ending.NeverStarted());
                assertThat(print(shell, other).ending).as("it cannot start late").isEqualTo(new Ending.NeverStarted());
            }
        }
    }

    @Test
    void a_directory_made_anew_proves_nothing_about_what_was_sent_to_the_old_one() throws IOException {
        try (var lab = new Lab()) {
            var footing = Footing.UNKNOWN;
            try (var shell = lab.open()) {
                footing = shell.footing();
                shell.leave();
            }
            try (var shell = lab.openAnew()) {
                var attempt = Lab.id();
                shell.wasSent(attempt, new Footing(footing.directory() + "x", footing.boot()));
                assertThat(shell.attach(attempt, Offsets.START, new Printed())).isInstanceOf(Ending.Vanished.class);
            }
        }
    }

    @Test
    void the_host_says_which_start_of_the_machine_it_is() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            assertThat(shell.footing().boot())
                    .isEqualTo(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip());
        }
    }

    @ParameterizedTest
    @FieldSource("org.watchkeeper.remote.detached.Lab#SHELLS")
    void a_command_took_as_long_as_it_ran_however_late_its_end_is_heard(String sh) {
        try (var lab = new Lab(sh, UnaryOperator.identity()); var shell = lab.open()) {
            // The command sleeps for a while by the same clock that times it: no machine is too slow for this.
            var command = Lab.command("read a _ </proc/uptime; sleep 0.3; read b _ </proc/uptime; echo $a $b");
            var printed = print(shell, command);
            var spans = printed.out().strip().split(" ", 2);
            var inside = (long) (Math.round((Double.parseDouble(spans[1]) - Double.parseDouble(spans[0])) * 100)) * 10;
            var first = ((Ending.Exited) printed.ending).took().orElseThrow();
            assertThat(first.toMillis()).isGreaterThanOrEqualTo(inside);
            var later = shell.attach(command.attempt(), Offsets.START, new Printed());
            assertThat(((Ending.Exited) later).took()).as("the same, whenever it is asked for").contains(first);
        }
    }

    @Test
    void the_end_that_an_older_console_s_runner_wrote_is_read_too() throws IOException {
        try (var lab = new Lab("/bin/sh",
                text -> text.replace("exit %-3s %-11s %s .", "exit %-3s .").replace("$wk_status $wk_took $wk_late",
                        "$wk_status"));
                var shell = lab.open()) {
            assertThat(print(shell, "exit 3").ending).isEqualTo(new Ending.Exited(3, Offsets.START));
        }
    }

    @Test
    void a_command_is_started_once_however_often_it_is_sent() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            var command = Lab.command("echo x >>\"$HOME/ran\"");
            print(shell, command);
            assertThat(print(shell, command).status()).isZero();
            assertThat(Files.readString(lab.home.resolve("ran"))).isEqualTo("x\n");
        }
    }

    @Test
    void a_start_cut_off_on_its_way_is_proven_never_started_and_cannot_start_late() throws IOException {
        try (var lab = new Lab()) {
            var command = Lab.command("echo x >>\"$HOME/ran\"");
            var script = new Request.Begin(lab.run, command, List.of()).script();
            try (var shell = lab.open(); var wire = new LocalWires().open(lab.host, Questions.refuseAll())) {
                print(shell, "true");
                send(wire, script.substring(0, script.length() - 200));
                assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                        .isEqualTo(new Ending.NeverStarted());
                // The request arrives after all.
                send(wire, script);
                assertThat(print(shell, command).ending).isEqualTo(new Ending.NeverStarted());
            }
            assertThat(lab.home.resolve("ran")).doesNotExist();
            assertThat(Path.of(System.getProperty("user.home"), "ran")).doesNotExist();
        }
    }

    @Test
    void a_start_that_comes_late_finds_that_it_must_not_run() throws IOException {
        // The host is so slow that the supervisor only starts when `go` is there.
        try (var lab = new Lab("/bin/sh", text -> text.replace("fork) setsid -f /bin/sh \"$@\" >/dev/null 2>&1 ;;",
                "fork) (touch \"$HOME/waiting\"; until [ -f \"$HOME/go\" ]; do sleep 0.05; done; setsid /bin/sh \"$@\"; touch \"$HOME/came\") >/dev/null 2>&1 & ;;")
                .replace("-ge 40", "-ge 3"))) {
            var command = Lab.command("touch \"$HOME/ran\"");
            var waiting = lab.home.resolve("waiting");
            var first = lab.open();
            var lost = new CompletableFuture<Ending>();
            Thread.ofVirtual().start(() -> lost.complete(first.run(command, new Printed())));
            Eventually.holds(() -> Files.exists(waiting));
            first.close();
            assertThat(lost.join()).isInstanceOf(Ending.Lost.class);
            try (var shell = lab.open()) {
                assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                        .isEqualTo(new Ending.NeverStarted());
            }
            Files.createFile(lab.home.resolve("go"));
            Eventually.holds(() -> Files.exists(lab.home.resolve("came")));
            assertThat(lab.home.resolve("ran")).doesNotExist();
        }
    }

    private static void send(Wire wire, String script) {
        wire.exec("exec /bin/sh", script.getBytes(StandardCharsets.UTF_8), (buffer, offset, length) -> {},
                (buffer, offset, length) -> {});
    }

    @Test
    void a_new_directory_proves_nothing_about_what_was_in_the_old_one() throws IOException {
        try (var lab = new Lab()) {
            var command = Lab.command("true");
            try (var shell = lab.open()) {
                print(shell, command);
            }
            // As after a reboot with /tmp in memory.
            remove(lab.directory());
            try (var shell = lab.open()) {
                assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                        .isInstanceOf(Ending.Vanished.class);
                assertThat(shell.attach(Lab.id(), Offsets.START, new Printed())).isInstanceOf(Ending.Vanished.class);
            }
        }
    }

    @Test
    void the_console_that_sent_it_to_this_very_directory_knows_that_it_never_started() {
        try (var lab = new Lab("/bin/sh", AttachTest::cutShort)) {
            var command = Lab.command("true");
            try (var shell = lab.open()) {
                assertThat(shell.run(command, new Printed())).isInstanceOf(Ending.Lost.class);
                assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                        .isEqualTo(new Ending.NeverStarted());
            }
        }
    }

    private static String cutShort(String script) {
        return script.startsWith("#watchkeeper 1 begin") ? script.substring(0, script.length() - 100) : script;
    }

    @Test
    void a_directory_that_is_gone_is_unknown() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            remove(lab.directory());
            assertThat(shell.attach(Lab.id(), Offsets.START, new Printed())).isInstanceOf(Ending.Vanished.class);
            assertThat(print(shell, "true").ending).isInstanceOf(Ending.Vanished.class);
        }
    }

    @Test
    void a_forgotten_command_leaves_no_files_but_never_counts_as_not_started() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            var command = Lab.command("x=kept; echo output");
            print(shell, command);
            shell.forget(command.attempt());
            assertThat(print(shell, "echo $x").out()).isEqualTo("kept\n");
            assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                    .isInstanceOf(Ending.Vanished.class);
            assertThat(print(shell, command).ending).isInstanceOf(Ending.Vanished.class);
            assertThat(files(lab, command)).containsExactlyInAnyOrder("forgotten", "runner");
        }
    }

    @Test
    void what_is_forgotten_goes_with_the_next_command_and_large_output_at_once() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            var small = Lab.command("echo output");
            var large = Lab.command("head -c 2000000 /dev/zero");
            print(shell, small);
            shell.forget(small.attempt());
            assertThat(files(lab, small)).contains("out");
            print(shell, large);
            assertThat(files(lab, small)).containsExactlyInAnyOrder("forgotten", "runner");
            shell.forget(large.attempt());
            assertThat(files(lab, large)).containsExactlyInAnyOrder("forgotten", "runner");
        }
    }

    private static List<String> files(Lab lab, RemoteCommand command) throws IOException {
        try (var files = Files.list(lab.directory().resolve(command.attempt().value()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_killed_supervisor_is_unknown_not_failed() throws IOException {
        try (var lab = new Lab(); var shell = lab.open()) {
            var command = Lab.command("echo begun; sleep 30");
            var ending = shell.run(command, chunk -> killRunner(lab, command.attempt()));
            assertThat(ending).isInstanceOf(Ending.Vanished.class);
            shell.stop(command.attempt(), Duration.ofSeconds(1));
        }
    }

    private static void killRunner(Lab lab, AttemptId attempt) {
        try {
            var words = Files.readString(lab.directory().resolve(attempt.value()).resolve("runner")).split(" ", 2);
            ProcessHandle.of(Long.parseLong(words[0])).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_command_that_cannot_be_prepared_is_refused_with_the_reason_and_never_runs() {
        try (var lab = new Lab("/bin/sh", text -> text.replace("mkfifo out.pipe", "no-mkfifo out.pipe"));
                var shell = lab.open()) {
            var command = Lab.command("echo x >>\"$HOME/ran\"");
            assertThatThrownBy(() -> shell.run(command, new Printed())).isInstanceOf(Problem.class)
                    .hasMessageContaining("nothing ran");
            assertThat(shell.attach(command.attempt(), Offsets.START, new Printed()))
                    .isEqualTo(new Ending.NeverStarted());
            assertThat(lab.home.resolve("ran")).doesNotExist();
        }
    }

    @Test
    void what_the_sink_throws_ends_the_following_and_not_the_command() {
        try (var lab = new Lab(); var shell = lab.open()) {
            var command = Lab.command("echo one; sleep 0.3; echo two; exit 6");
            assertThatThrownBy(() -> shell.run(command, chunk -> {
                throw new IllegalStateException("disk full");
            })).hasMessage("disk full");
            var printed = new Printed();
            assertThat(Lab.timeless(shell.attach(command.attempt(), Offsets.START, printed)))
                    .isEqualTo(new Ending.Exited(6, new Offsets(8, 0)));
            assertThat(printed.out()).isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void after_leaving_nothing_of_ours_is_on_the_host() {
        var lab = new Lab();
        try (var shell = lab.open()) {
            print(shell, "echo a");
            assertThat(lab.directory()).exists();
            shell.leave();
            assertThat(lab.directory()).doesNotExist();
            assertThat(print(shell, "true").ending).isInstanceOf(Ending.Vanished.class);
        }
    }

    @Test
    void old_directories_in_which_nothing_lives_are_swept_and_living_ones_are_not()
            throws IOException, InterruptedException {
        var dead = new Lab();
        try (var living = new Lab(); var unread = new Lab(); var lab = new Lab()) {
            dead.open().close();
            unread.open().close();
            var command = Lab.command("sleep 30");
            Lab.print(unread.open(), "true");
            try (var shell = living.open()) {
                var follower = Thread.ofVirtual().start(() -> shell.run(command, new Printed()));
                var group = living.directory().resolve(command.attempt().value()).resolve("group");
                Eventually.holds(() -> Files.exists(group) && Files.size(group) > 0);
                age(dead.directory(), 9);
                age(living.directory(), 100);
                age(unread.directory(), 9);
                lab.open().close();
                Eventually.holds(() -> !Files.exists(dead.directory()));
                assertThat(living.directory()).exists();
                assertThat(unread.directory()).as("an end that nobody fetched").exists();
                age(unread.directory(), 100);
                try (var next = new Lab()) {
                    next.open().close();
                    Eventually.holds(() -> !Files.exists(unread.directory()));
                }
                shell.stop(command.attempt(), Duration.ofSeconds(1));
                follower.join();
            }
        }
    }

    private static void age(Path directory, int days) throws IOException {
        Files.setLastModifiedTime(directory,
                java.nio.file.attribute.FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    private static void remove(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void noise_of_the_login_shell_is_not_output() {
        try (var lab = new Lab("/bin/sh",
                text -> text.equals("exec /bin/sh") ? "echo Welcome; printf 'no line end'; exec /bin/sh" : text);
                var shell = lab.open()) {
            RemoteCommand command = Lab.command("echo out");
            assertThat(print(shell, command).out()).isEqualTo("out\n");
        }
    }

    @Test
    void two_consoles_that_open_at_once_find_the_same_directory() throws InterruptedException {
        try (var lab = new Lab("dash", UnaryOperator.identity())) {
            var grounds = new java.util.concurrent.CopyOnWriteArrayList<Boolean>();
            var threads = new java.util.ArrayList<Thread>();
            for (var index = 0; index < 6; index++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try (var shell = lab.open()) {
                        grounds.add(shell.ground().isDetached());
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(grounds).hasSize(6).containsOnly(true);
            assertThat(lab.home.resolve(".cache/.watchkeeper-" + lab.run)).doesNotExist();
        }
    }
}
