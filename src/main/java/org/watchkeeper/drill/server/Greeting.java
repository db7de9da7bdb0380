package org.watchkeeper.drill.server;

import java.util.List;

import org.watchkeeper.drill.Scene;

/// What a practice host says of itself to whoever opens a shell on it.
record Greeting(String host, String runbook) {
    private static final int MOST = 12;

    /// Before anything is typed.
    String words() {
        return """
                Practice: %s is played by this console. Nothing you type is executed, here or elsewhere.
                It answers the commands of %s. help shows some, exit leaves.
                """.formatted(host, runbook);
    }

    /// What can be typed; `samples` are commands it knows.
    String help(List<String> samples) {
        var some = samples.stream().limit(MOST).map(sample -> "  " + sample + "\n").reduce("", String::concat);
        return """
                The commands of %s, as they stand there; what they change is remembered by this
                host and seen by its runs. Any other command is told to be unknown.%s
                Ctrl+C breaks a command off, exit leaves.
                """.formatted(runbook, some.isEmpty() ? "" : " Some of them:\n" + some.stripTrailing());
    }

    String prompt(Scene scene) {
        return host + " (practice):" + scene.variables().getOrDefault("cwd", "/root") + "$ ";
    }
}
