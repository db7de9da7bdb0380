package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.remote.detached.Lab.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.detached.Lab.Printed;
import org.watchkeeper.remote.local.LocalWires;

/// Where a host cannot keep anything of ours, commands run attached and it is said so.
class GroundTest {
    @TempDir
    private Path elsewhere = Path.of("");

    /// A host on which no place is writable.
    private static Lab full() {
        return new Lab("/bin/sh",
                text -> text.replace("in /tmp \"${HOME:-/nowhere}/.cache\" /var/tmp", "in /proc/none /proc/no"));
    }

    @Test
    void without_a_writable_place_commands_run_attached_with_output_status_and_values() {
        try (var shell = full().open()) {
            assertThat(shell.ground().isDetached()).isFalse();
            assertThat(shell.ground().attachedBecause()).contains("no writable place");
            var printed = print(shell, Lab.command("printf '%s' \"$version\"; echo err >&2; exit 9",
                    Map.of("version", "1'; touch ran '")));
            assertThat(printed.out()).isEqualTo("1'; touch ran '");
            assertThat(printed.err()).isEqualTo("err\n");
            assertThat(Lab.timeless(printed.ending)).isEqualTo(new Ending.Exited(9, printed.held()));
            assertThat(print(shell, Lab.merged("echo a; echo b >&2; echo c")).out()).isEqualTo("a\nb\nc\n");
            assertThat(print(shell, Lab.secret("printf '%s' \"$token\"", "token", "s'3")).out()).isEqualTo("s'3");
            assertThat(print(shell, "echo \"[$PAGER]\"; cat; kill -KILL $$").status()).isEqualTo(137);
            assertThat(shell.check(List.of("if"))).noneMatch(verdict -> verdict.isValid());
        }
    }

    @Test
    void a_place_whose_room_nobody_can_tell_is_tried_and_one_that_is_full_is_not() {
        assertThat(room("head").isDetached()).isTrue();
        assertThat(room("nothing").isDetached()).isTrue();
        assertThat(room("little").attachedBecause()).contains("less than 16 MiB");
    }

    /// Where `df` prints its head alone, nothing, or a file system of 16 kB.
    private static Ground room(String told) {
        var head = "Filesystem 1024-blocks Used Available Capacity Mounted on";
        var prints = switch (told) {
            case "head" -> "echo '" + head + "'";
            case "little" -> "echo '" + head + "'; echo '/dev/sda1 99 83 16 84% /'";
            default -> "false";
        };
        try (var shell = new Lab("/bin/sh",
                text -> text.replace("$(df -Pk \"$1\" 2>/dev/null", "$({ " + prints + "; }"))
                .open()) {
            return shell.ground();
        }
    }

    @Test
    void an_attached_command_is_stopped_through_a_second_exchange() {
        try (var shell = full().open()) {
            var command = Lab.command("sleep 600 & setsid sleep 600 & echo ready; sleep 600");
            var ending = start(shell, command);
            assertThat(shell.stop(command.attempt(), Duration.ofMillis(300))).isInstanceOf(StopReport.Stopped.class);
            assertThat(ending.join()).isInstanceOfSatisfying(Ending.Exited.class,
                    exited -> assertThat(exited.status()).isGreaterThan(128));
        }
    }

    @Test
    void an_attached_command_ends_when_its_time_is_over() {
        try (var shell = full().open()) {
            assertThat(print(shell, Lab.limited("sleep 600", Duration.ofMillis(200))).status()).isEqualTo(124);
        }
    }

    @Test
    void a_connection_lost_under_an_attached_command_is_unknown_not_failed() {
        var wire = new AtomicReference<Wire>();
        var wires = Lab.altered(new LocalWires(), "/bin/sh",
                text -> text.replace("in /tmp \"${HOME:-/nowhere}/.cache\" /var/tmp", "in /proc/none"));
        var shells = new DetachedShells((host, questions) -> {
            wire.set(wires.open(host, questions));
            return wire.get();
        }, Clock.systemUTC());
        try (var shell = shells.open(Lab.host("here"), Lab.id(), Questions.refuseAll())) {
            var command = Lab.command("echo ready; sleep 5");
            var ending = start(shell, command);
            wire.get().abort("the cable was pulled");
            assertThat(ending.join()).isEqualTo(new Ending.Lost("the cable was pulled"));
            assertThat(shell.stop(command.attempt(), Duration.ZERO)).isInstanceOf(StopReport.NotKnown.class);
        }
        try (var shell = shells.open(Lab.host("here"), Lab.id(), Questions.refuseAll())) {
            assertThat(shell.attach(Lab.id(), Offsets.START, new Printed())).isInstanceOf(Ending.Vanished.class);
        }
    }

    @Test
    void where_logging_out_kills_everything_nothing_runs_detached() throws IOException {
        Files.writeString(elsewhere.resolve("logind.conf"), "[Login]\n#KillUserProcesses=no\nKillUserProcesses=yes\n");
        var lab = new Lab("/bin/sh",
                text -> text.replace("/etc/systemd", elsewhere.toString()).replace("$(id -u)\" != 0", "1\" != 0"),
                Map.of("XDG_SESSION_ID", "c1"));
        try (var shell = lab.open()) {
            assertThat(shell.ground().attachedBecause()).contains("KillUserProcesses");
            assertThat(print(shell, "echo works").out()).isEqualTo("works\n");
        }
    }

    @Test
    void a_restricted_account_gets_bare_command_lines() {
        try (var shell = restricted("echo forced: ").open()) {
            assertThat(shell.ground().attachedBecause()).contains("/bin/sh");
            assertThat(shell.ground().shell()).isEmpty();
            assertThat(print(shell, "show version").out()).isEqualTo("forced: show version\n");
            assertThatThrownBy(() -> print(shell, Lab.command("x", Map.of("a", "b")))).isInstanceOf(Problem.class);
            assertThat(shell.stop(Lab.id(), Duration.ZERO)).isInstanceOf(StopReport.NotKnown.class);
            assertThat(shell.check(List.of("true"))).noneMatch(verdict -> verdict.isValid());
        }
    }

    /// A host that does not run what it is asked to run.
    private static Lab restricted(String instead) {
        return new Lab((host, questions) -> {
            var wire = new LocalWires().open(host, questions);
            return new Forced(wire, instead);
        }, Lab.host("here"));
    }

    private record Forced(Wire wire, String instead) implements Wire {
        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            return wire.exec(instead + commandLine, input, out, err);
        }

        @Override
        public boolean isOpen() {
            return wire.isOpen();
        }

        @Override
        public void abort(String why) {
            wire.abort(why);
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    @Test
    void a_place_where_nothing_may_be_executed_is_the_second_choice() {
        var lab = new Lab("/bin/sh",
                text -> text.replace("\"$wk_dir/try\" && rm", "case $wk_dir in /tmp/.w*) false ;; esac && rm"));
        try (var shell = lab.open()) {
            assertThat(shell.ground().isDetached()).isTrue();
            assertThat(lab.directory()).doesNotExist();
            assertThat(lab.home.resolve(".cache/.watchkeeper-" + lab.run)).exists();
            assertThat(print(shell, "echo works").out()).isEqualTo("works\n");
            shell.leave();
            assertThat(lab.home.resolve(".cache/.watchkeeper-" + lab.run)).doesNotExist();
        }
    }

    @Test
    void a_connection_lost_while_opening_is_unreachable_and_may_be_tried_again() {
        var shells = new DetachedShells((host, questions) -> {
            var wire = new LocalWires().open(host, questions);
            wire.abort("gone");
            return wire;
        }, Clock.systemUTC());
        assertThatThrownBy(() -> shells.open(Lab.host("here"), Lab.id(), Questions.refuseAll()))
                .isInstanceOfSatisfying(Unreachable.class, problem -> assertThat(problem.isFinal()).isFalse());
    }

    @Test
    void a_locale_that_is_not_utf_8_is_replaced() {
        try (var lab = new Lab("/bin/sh", UnaryOperator.identity(), Map.of("LC_ALL", "C")); var shell = lab.open()) {
            assertThat(print(shell, "locale charmap").out()).isEqualTo("UTF-8\n");
        }
    }

    private static CompletableFuture<Ending> start(RemoteShell shell, org.watchkeeper.remote.RemoteCommand command) {
        var printed = new Printed();
        var ending = new CompletableFuture<Ending>();
        Thread.ofVirtual().start(() -> ending.complete(shell.run(command, printed)));
        Eventually.holds(() -> printed.out().contains("ready"));
        return ending;
    }
}
