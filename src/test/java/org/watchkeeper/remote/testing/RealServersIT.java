package org.watchkeeper.remote.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Endpoint;

/// The servers that other tests stand on, seen with the real ssh client.
class RealServersIT {
    @TempDir
    Path directory;

    @Test
    void sshd_runs_commands_in_a_home_of_its_own() throws IOException {
        try (var server = SshdServer.start(directory)) {
            var answer = ssh(server.endpoint(), server.clientKey(), server.knownHostsLines(server.endpoint()),
                    "echo $HOME");
            assertThat(answer).isEqualTo(new LocalCommand.Result(0, server.home().toString()));
            server.awaitLog("Accepted publickey");
        }
    }

    @Test
    void a_stopped_sshd_refuses_and_comes_back_at_the_same_port() throws IOException {
        try (var server = SshdServer.start(directory)) {
            var lines = server.knownHostsLines(server.endpoint());
            server.stop();
            assertThat(ssh(server.endpoint(), server.clientKey(), lines, "true").output()).contains("refused");
            server.startAgain();
            assertThat(ssh(server.endpoint(), server.clientKey(), lines, "true").status()).isZero();
        }
    }

    @Test
    void dropbear_runs_commands_in_a_home_of_its_own() throws IOException {
        try (var server = DropbearServer.start(directory)) {
            var answer = ssh(server.endpoint(), server.clientKey(), server.knownHostsLines(server.endpoint()),
                    "echo $HOME");
            assertThat(answer).isEqualTo(new LocalCommand.Result(0, server.home().toString()));
        }
    }

    private LocalCommand.Result ssh(Endpoint at, Path key, List<String> known, String command) throws IOException {
        var file = Files.write(directory.resolve("known"), known);
        return LocalCommand.result(List.of("ssh", "-F", "none", "-i", key.toString(), "-o", "IdentitiesOnly=yes", "-o",
                "LogLevel=ERROR", "-o", "UserKnownHostsFile=" + file, "-o", "GlobalKnownHostsFile=/dev/null", "-o",
                "StrictHostKeyChecking=yes", "-o", "BatchMode=yes", "-p", "" + at.port(),
                System.getProperty("user.name") + "@" + at.address(), command));
    }
}
