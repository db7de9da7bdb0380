package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.StandardEnvironment;
import org.apache.sshd.server.channel.ChannelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Rule;
import org.watchkeeper.drill.Say;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.testing.Specimen;

/// A shell on a practice host, typed into.
class PlayedShellTest {
    private static final String UP = "\u001b[A";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private static Rule rule(String match, Duration lasts, String says, Map<String, String> sets) {
        return new Rule(Pattern.compile(match), "", Map.of(), List.of(), List.of(), lasts,
                List.of(new Say.Text(Stream.OUT, Duration.ZERO, says, 1)), 0, sets, List.of(), List.of(), Duration.ZERO,
                false);
    }

    private HostStage stage() {
        return stage(Clock.systemUTC());
    }

    private HostStage stage(Clock clock) {
        return new HostStage(new StageFiles(folder.resolve("web-1")),
                new Scene(new TreeMap<>(Map.of("web", "active")), List.of(), new TreeSet<>()),
                new Director(List.of(
                        rule("systemctl (?<deed>stop|start) web", Duration.ZERO, "${deed} it", Map.of("web",
                                "${deed}ped")),
                        rule("backup", HOUR, "begins", Map.of("backup", "done")),
                        rule("cat /etc/web\\.conf", Duration.ZERO, "listen 8080;", Map.of()),
                        rule("curl .*", Duration.ZERO, "ok", Map.of()))),
                clock, 1);
    }

    /// Types it all, then hangs up; answers with the exit status.
    private int typed(HostStage stage, boolean isTerminal, String keys) throws Exception {
        var ended = new CompletableFuture<Integer>();
        var shell = new PlayedShell(stage, new Greeting("web-1", "web.md"), Runnable::run);
        shell.setInputStream(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
        shell.setOutputStream(shown);
        shell.setExitCallback((status, _, _) -> ended.complete(status));
        var environment = new StandardEnvironment();
        if (isTerminal) {
            environment.set(Environment.ENV_TERM, "xterm");
        }
        shell.start(new ChannelSession(), environment);
        return ended.get(30, TimeUnit.SECONDS);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_typed_is_shown_can_be_mended_and_brought_back() throws Exception {
        var stage = stage();
        assertThat(typed(stage, true, "systemctl stopp\u007f web\r" + UP + "\rexit\r")).isZero();
        assertThat(shown()).startsWith("Practice: web-1 is played by this console. Nothing you type is executed")
                .contains("web-1 (practice):/root$ systemctl stopp\b \b web\r\nstop it\r\n")
                .endsWith("web-1 (practice):/root$ systemctl stop web\r\nstop it\r\nweb-1 (practice):/root$ exit\r\n");
        assertThat(stage.scene().variables()).containsEntry("web", "stopped");
    }

    @Test
    void unknown_commands_fail_and_the_shell_leaves_with_the_last_status() throws Exception {
        assertThat(typed(stage(), true, "rm -rf /\r\u0004")).isEqualTo(127);
        assertThat(shown()).contains("practice: this host does not play `rm -rf /`\r\n").endsWith("logout\r\n");
    }

    @Test
    void help_names_commands_that_are_known_word_for_word() throws Exception {
        typed(stage(), true, "help\r");
        assertThat(shown()).contains("The commands of web.md", "  systemctl stop web\r\n", "  cat /etc/web.conf\r\n")
                .doesNotContain("curl");
    }

    @Test
    void a_script_that_is_piped_in_is_played_without_prompts() throws Exception {
        assertThat(typed(stage(), false, "cat /etc/web.conf\nexit 4\n")).isEqualTo(4);
        assertThat(shown()).endsWith("leaves.\nlisten 8080;\n");
    }

    @Test
    void a_command_that_is_broken_off_has_changed_nothing() throws Exception {
        var stage = stage();
        typed(stage, true, "backup\r\u0003exit\r");
        assertThat(shown()).contains("backup\r\n^C\r\n");
        assertThat(stage.scene().variables()).doesNotContainKey("backup");
    }

    @Test
    void what_others_change_while_a_command_plays_stays_as_it_is() {
        var stage = stage();
        var typed = stage.foreseen("backup");
        var run = Specimen.attemptId(1);
        var attempt = Specimen.attemptId(2);
        stage.open(run);
        stage.begin(run, new RemoteCommand(attempt, "backup", new TreeMap<>(), Map.of(), false, Duration.ZERO),
                Map.of());
        stage.direct("systemctl stop web", Map.of());
        stage.switchStory("late", true);
        stage.leave(typed);
        assertThat(stage.scene().variables()).as("by the shell").isEqualTo(Map.of("web", "stopped", "backup", "done"));
        assertThat(stage.scene().stories()).containsExactly("late");
        stage.direct("systemctl start web", Map.of());
        var later = stage(Clock.offset(Clock.systemUTC(), HOUR.multipliedBy(2)));
        assertThat(later.find(run, attempt).map(later::hasEnded)).contains(true);
        assertThat(later.scene().variables()).as("by the run's command").containsEntry("web", "startped");
    }

    @Test
    void hanging_up_ends_it_also_in_the_middle_of_a_command() throws Exception {
        var begun = new CompletableFuture<String>();
        var ended = new CompletableFuture<Integer>();
        var stage = stage();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var keys = new java.io.PipedOutputStream()) {
            var shell = new PlayedShell(stage, new Greeting("web-1", "web.md"), threads);
            shell.setInputStream(new java.io.PipedInputStream(keys));
            shell.setOutputStream(new OutputStream() {
                @Override
                public void write(int letter) {
                    shown.write(letter);
                }

                @Override
                public void flush() {
                    if (shown().contains("begins")) {
                        begun.complete("begins");
                    }
                }
            });
            shell.setExitCallback((status, _, _) -> ended.complete(status));
            shell.start(new ChannelSession(), new StandardEnvironment());
            type(keys, "backup\n");
            begun.get(30, TimeUnit.SECONDS);
            shell.destroy(new ChannelSession());
            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(130);
        }
        assertThat(stage.scene().variables()).doesNotContainKey("backup");
    }

    private static void type(OutputStream keys, String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
