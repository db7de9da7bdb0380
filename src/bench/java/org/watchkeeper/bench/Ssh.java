package org.watchkeeper.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.host.Endpoint;

/// OpenSSH's own client against the same server, told to read nothing of the person's who runs it.
final class Ssh {
    private final Path config;

    /// `shared` makes it go over one connection that stays open (ControlMaster), as a person who wants it fast has it.
    Ssh(Path folder, Path key, Path knownHosts, boolean shared) throws IOException {
        config = folder.resolve(shared ? "shared.conf" : "single.conf");
        var lines = new ArrayList<>(List.of("Host *", "IdentityFile " + key, "IdentitiesOnly yes",
                "UserKnownHostsFile " + knownHosts, "GlobalKnownHostsFile /dev/null", "StrictHostKeyChecking yes",
                "BatchMode yes", "LogLevel ERROR"));
        if (shared) {
            lines.addAll(List.of("ControlMaster auto", "ControlPersist 300", "ControlPath " + folder + "/mux"));
        }
        Files.write(config, lines);
    }

    Path config() {
        return config;
    }

    String line(String user, Endpoint at, String options, String command) {
        return "ssh -F " + config + " " + options + " -p " + at.port() + " " + user + "@" + at.address() + " "
                + command;
    }

    /// Runs a line of sh; its output goes nowhere.
    static void sh(String line) throws IOException, InterruptedException {
        sh(line, new File("/dev/null"));
    }

    static void sh(String line, File output) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", "-c", line).redirectInput(new File("/dev/null"))
                .redirectOutput(output).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(line + " ended with status " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }
}
