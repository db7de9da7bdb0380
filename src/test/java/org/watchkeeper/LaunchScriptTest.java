package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.cli.Status;

/// The script that starts Watchkeeper, where it cannot even begin: it answers before anything is built.
class LaunchScriptTest {
    private static final int UNAVAILABLE = 69;

    @ParameterizedTest
    @ValueSource(strings = {"hosts", "run", "resume", "runs", "practice"})
    void a_command_without_a_place_for_its_data_ends_as_storage_that_is_broken(String command) throws Exception {
        assertThat(start(command)).isEqualTo(new Ended(Status.PROBLEM,
                "HOME is /dev/null, where Watchkeeper cannot write, and it keeps its data under it: "
                        + "set HOME or WATCHKEEPER_HOME to a folder you can write to."));
    }

    @Test
    void the_window_without_a_screen_is_unavailable() throws Exception {
        assertThat(start().status()).isEqualTo(UNAVAILABLE);
    }

    private record Ended(int status, String said) {}

    private static Ended start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", Path.of("watchkeeper").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", "/dev/null");
        environment.keySet().removeAll(List.of("WATCHKEEPER_HOME", "DISPLAY", "WAYLAND_DISPLAY"));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ended(process.waitFor(), said);
    }
}
