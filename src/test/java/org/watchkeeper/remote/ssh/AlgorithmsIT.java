package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire.Exit;
import org.watchkeeper.remote.testing.DropbearServer;
import org.watchkeeper.remote.testing.SshdServer;

/// Servers that accept little, and a server that is not OpenSSH.
class AlgorithmsIT {
    @TempDir
    Path directory;

    @Test
    void hosts_that_allow_one_modern_algorithm_only_are_reached() {
        for (var line : List.of("Ciphers chacha20-poly1305@openssh.com",
                "KexAlgorithms sntrup761x25519-sha512@openssh.com",
                "Ciphers aes256-gcm@openssh.com", "KexAlgorithms curve25519-sha256")) {
            try (var server = SshdServer.start(directory, line);
                    var bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()));
                    var wire = bench.open(server.host("app-1"))) {
                assertThat(Bench.run(wire, "echo ok").out()).as(line).isEqualTo("ok\n");
            }
        }
    }

    @Test
    void a_host_with_nothing_in_common_is_told_with_both_lists() {
        try (var server = SshdServer.start(directory, "Ciphers aes128-cbc"); var bench = Bench.in(directory)) {
            assertThat(catchThrowableOfType(Unreachable.class, () -> bench.open(server.host("app-1"))))
                    .hasMessageContaining("in common").hasMessageContaining("aes128-cbc")
                    .hasMessageContaining("aes128-gcm@openssh.com").matches(Unreachable::isFinal);
        }
    }

    @Test
    void dropbear_is_reached_and_ends_commands_as_openssh_does() {
        try (var server = DropbearServer.start(directory);
                var bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()));
                var wire = bench.open(server.host("router"))) {
            assertThat(Bench.run(wire, "cat; echo oops >&2; exit 7", "hello\n"))
                    .isEqualTo(new Bench.Answer(new Exit(7, "", ""), "hello\n", "oops\n"));
            assertThat(Bench.run(wire, "kill -TERM $$").exit().signal()).isEqualTo("TERM");
            assertThat(Bench.run(wire, "head -c 2000000 /dev/zero").out()).hasSize(2_000_000);
        }
    }

    @Test
    void known_kinds_of_host_key_are_asked_for_first_and_certificates_only_where_they_can_be_believed() {
        assertThat(Algorithms.hostKeys(List.of(), false)).startsWith("ssh-ed25519,").doesNotContain("-cert-");
        assertThat(Algorithms.hostKeys(List.of("ssh-rsa"), false)).startsWith("rsa-sha2-512,rsa-sha2-256,ssh-ed25519,");
        assertThat(Algorithms.hostKeys(List.of("ssh-rsa"), true)).startsWith("ssh-ed25519-cert-v01@openssh.com,")
                .contains("rsa-sha2-512,rsa-sha2-256,ssh-ed25519,");
    }
}
