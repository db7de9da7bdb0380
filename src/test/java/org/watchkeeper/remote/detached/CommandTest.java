package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.remote.detached.Lab.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;

/// What a command finds around it and what of it comes back, under each shell that may be a host's `/bin/sh`.
@ParameterizedClass
@MethodSource("shells")
class CommandTest {
    @Parameter
    private String sh = "";

    static List<String> shells() {
        return Lab.SHELLS;
    }

    private Lab lab() {
        return new Lab(sh, UnaryOperator.identity());
    }

    /// Where this build was itself started in the background, all its children ignore the interrupt signal (POSIX, 2.11).
    private static boolean isInterruptIgnoredHere() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void output_and_exit_status_come_back() {
        try (var lab = lab(); var shell = lab.open()) {
            assertThat(shell.ground().isDetached()).isTrue();
            assertThat(shell.ground().bash()).isTrue();
            var printed = print(shell, "echo out; echo err >&2; printf 'no end'; exit 7");
            assertThat(printed.err()).isEqualTo("err\n");
            assertThat(printed.out()).isEqualTo("out\nno end");
            assertThat(Lab.timeless(printed.ending)).isEqualTo(new Ending.Exited(7, new Offsets(10, 4)));
        }
    }

    @Test
    void exit_statuses_are_exact() {
        try (var lab = lab(); var shell = lab.open()) {
            assertThat(print(shell, "true").status()).isZero();
            assertThat(print(shell, "false").status()).isEqualTo(1);
            assertThat(print(shell, "exit 255").status()).isEqualTo(255);
            assertThat(print(shell, "no-such-command-here").status()).isEqualTo(127);
            assertThat(print(shell, "kill -KILL $$").status()).isEqualTo(137);
            assertThat(print(shell, "kill -TERM $$").status()).isEqualTo(143);
            if (!sh.startsWith("busybox") && !isInterruptIgnoredHere()) {
                // Without `setsid -f` the command is started in the background, where the interrupt signal is ignored.
                assertThat(print(shell, "kill -INT $$").status()).isEqualTo(130);
            }
            assertThat(print(shell, "set -e; false; echo not reached").status()).isEqualTo(1);
        }
    }

    @Test
    void the_command_runs_in_a_fresh_bash_without_start_up_files_terminal_or_pager() {
        try (var lab = lab(); var shell = lab.open()) {
            assertThat(print(shell, "echo $BASH_VERSION").out()).matches("\\d.*\n");
            assertThat(print(shell, "echo \"[$PAGER$SYSTEMD_PAGER$GIT_PAGER$PSQL_PAGER][$BASH_ENV]\"").out())
                    .isEqualTo("[catcatcatcat][]\n");
            assertThat(print(shell, "cat; tty; locale charmap; echo $#:$0").out())
                    .isEqualTo("not a tty\nUTF-8\n0:bash\n");
            assertThat(print(shell, "pwd").out()).isEqualTo(lab.home + "\n");
        }
    }

    @Test
    void messages_of_the_shell_name_the_line_of_the_command() {
        try (var lab = lab(); var shell = lab.open()) {
            assertThat(print(shell, "echo $LINENO\n\nno-such-command").err())
                    .isEqualTo("bash: line 3: no-such-command: command not found\n");
        }
    }

    @Test
    void a_command_that_opens_dev_stderr_cuts_nothing() {
        try (var lab = lab(); var shell = lab.open()) {
            var printed = print(shell,
                    "for i in 1 2 3; do echo o$i; echo e$i >/dev/stderr; done; echo o4 >/dev/stdout");
            assertThat(printed.out()).isEqualTo("o1\no2\no3\no4\n");
            assertThat(printed.err()).isEqualTo("e1\ne2\ne3\n");
        }
    }

    @Test
    void merged_output_is_in_exact_order() {
        try (var lab = lab(); var shell = lab.open()) {
            var printed = print(shell, Lab.merged("for i in 1 2 3 4 5 6 7 8 9; do echo o$i; echo e$i >&2; done"));
            assertThat(printed.out())
                    .isEqualTo("o1\ne1\no2\ne2\no3\ne3\no4\ne4\no5\ne5\no6\ne6\no7\ne7\no8\ne8\no9\ne9\n");
            assertThat(printed.err()).isEmpty();
        }
    }

    @Test
    @Timeout(300)
    void a_background_child_that_holds_the_output_does_not_delay_the_end() {
        try (var lab = lab(); var shell = lab.open()) {
            var command = Lab.command("sleep 600 & echo started");
            assertThat(print(shell, command).out()).isEqualTo("started\n");
            shell.stop(command.attempt(), Duration.ofSeconds(1));
        }
    }

    @Test
    void the_end_waits_for_what_is_still_in_the_pipe() {
        try (var lab = lab(); var shell = lab.open()) {
            for (var turn = 0; turn < 5; turn++) {
                var command = Lab.command("sleep 30 & head -c 65536 /dev/zero; head -c 65536 /dev/zero >&2");
                assertThat(Lab.timeless(print(shell, command).ending))
                        .isEqualTo(new Ending.Exited(0, new Offsets(65_536, 65_536)));
                shell.stop(command.attempt(), Duration.ZERO);
            }
        }
    }

    @Test
    void the_host_ends_a_command_whose_time_is_over() {
        try (var lab = lab(); var shell = lab.open()) {
            var printed = print(shell, Lab.limited("echo begun; sleep 30; echo not reached", Duration.ofMillis(300)));
            assertThat(printed.out()).isEqualTo("begun\n");
            assertThat(printed.status()).isEqualTo(124);
            assertThat(((Ending.Exited) printed.ending).late()).isTrue();
            assertThat(((Ending.Exited) print(shell, "exit 124").ending).late()).as("its own").isFalse();
            assertThat(print(shell, Lab.limited("echo quick", Duration.ofSeconds(30))).status()).isZero();
        }
    }

    @Test
    void watch_needs_no_terminal_and_prints_again_and_again() {
        try (var lab = lab(); var shell = lab.open()) {
            var printed = print(shell,
                    Lab.limited("watch -tn 0.05 'echo \"it is $((1 + 1))\"'", Duration.ofMillis(500)));
            assertThat(printed.out()).startsWith("it is 2\nit is 2\n");
            assertThat(((Ending.Exited) printed.ending).late()).isTrue();
            assertThat(print(shell, "watch -n0.05 -g 'echo >>seen; wc -l <seen | tr -d \" \"'").out())
                    .as("ends when what it prints changes").isEqualTo("1\n2\n");
            assertThat(print(shell, "watch -n 0.05 -ex false").status()).isEqualTo(1);
        }
    }

    @Test
    void megabytes_come_through_unchanged() {
        try (var lab = lab(); var shell = lab.open()) {
            var printed = print(shell, "seq 1 700000; seq 1 50000 >&2");
            assertThat(printed.bytes())
                    .isEqualTo(numbers(700_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(printed.err()).isEqualTo(numbers(50_000));
        }
    }

    private static String numbers(int last) {
        var text = new StringBuilder();
        for (var number = 1; number <= last; number++) {
            text.append(number).append('\n');
        }
        return text.toString();
    }

    @Test
    void large_commands_arrive_whole() {
        try (var lab = lab(); var shell = lab.open()) {
            var script = "x='" + "long text ".repeat(100_000) + "'\necho ${#x}";
            assertThat(print(shell, script).out()).isEqualTo("1000000\n");
        }
    }

    @Test
    void the_grammar_is_checked_by_the_host_without_running_anything() {
        try (var lab = lab(); var shell = lab.open()) {
            var verdicts = shell
                    .check(List.of("touch " + lab.home + "/ran", "if true; then", "echo 'a", "cat <<X\nb", "echo \\",
                            "echo <placeholder>", "f() {\n echo \"$1\"\n}"));
            assertThat(verdicts.stream().map(verdict -> verdict.isValid())).containsExactly(true, false, false, false,
                    false,
                    false, true);
            assertThat(verdicts.get(1).message()).contains("syntax error");
            assertThat(lab.home.resolve("ran")).doesNotExist();
        }
    }

    @Test
    void what_a_value_holds_is_data() {
        for (var hostile : List.of("1.0; rm -rf /", "$(touch ran)", "`touch ran`", "a'b\"c\\", "two\nlines\n",
                "'; touch ran; '",
                "a[$(touch ran)]", "-n", "", "*", "~", "ü€🦉", "\\", "'\\''")) {
            try (var lab = lab(); var shell = lab.open()) {
                print(shell, "declare -i version=3; cd \"$HOME\"");
                var printed = print(shell, new RemoteCommand(Lab.id(), "printf '%s' \"$version\"",
                        new java.util.TreeMap<>(Map.of("version", hostile)), Map.of(), false, Duration.ZERO));
                assertThat(printed.out()).isEqualTo(hostile);
                assertThat(lab.home.resolve("ran")).doesNotExist();
            }
        }
    }
}
