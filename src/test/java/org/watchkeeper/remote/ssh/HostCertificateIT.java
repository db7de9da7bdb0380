package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// Hosts that are known by a certificate authority instead of by their own key.
class HostCertificateIT {
    @TempDir
    Path directory;

    private Path authority;
    private Path hostKey;

    @Test
    void a_valid_certificate_of_a_known_authority_is_believed_by_any_pattern() {
        try (var server = certified("-n", "127.0.0.1")) {
            var named = "[127.0.0.1]:" + server.endpoint().port();
            for (var pattern : List.of(named, "*", "[127.0.0.*]:*", "127.0.0.1", "127.*")) {
                try (var bench = benchKnowing(pattern.replaceAll("\\W", "_"), "@cert-authority " + pattern + " "
                        + SshKeys.publicLine(authority))) {
                    assertThat(bench.open(server.host("app-1")).isOpen()).as(pattern).isTrue();
                }
            }
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        try (var server = certified("-n", "db.example")) {
            refuses(server, "@cert-authority * " + SshKeys.publicLine(authority));
        }
    }

    @Test
    void an_expired_certificate_is_refused() {
        try (var server = certified("-n", "127.0.0.1", "-V", "20200101:20200102")) {
            refuses(server, "@cert-authority * " + SshKeys.publicLine(authority));
        }
    }

    @Test
    void a_revoked_authority_and_a_revoked_certified_key_are_refused() {
        try (var server = certified("-n", "127.0.0.1")) {
            var trusted = "@cert-authority * " + SshKeys.publicLine(authority);
            refuses(server, trusted, "@revoked * " + SshKeys.publicLine(hostKey));
            refuses(server, trusted, "@revoked * " + SshKeys.publicLine(authority));
        }
    }

    @Test
    void an_authority_for_other_hosts_vouches_for_nothing_here() {
        try (var server = certified("-n", "127.0.0.1")) {
            refuses(server, "@cert-authority *.example " + SshKeys.publicLine(authority));
        }
    }

    @Test
    void a_host_with_a_stranger_s_certificate_is_known_by_its_plain_key() {
        try (var server = certified("-n", "127.0.0.1");
                var bench = benchKnowing("plain", "@cert-authority * " + other(),
                        "127.0.0.1 " + SshKeys.publicLine(hostKey))) {
            assertThat(bench.open(server.host("app-1")).isOpen()).isTrue();
        }
    }

    private String other() {
        return SshKeys.publicLine(SshKeys.ed25519(directory.resolve("other")));
    }

    private SshdServer certified(String... options) {
        SshdServer.assumeInstalled();
        authority = SshKeys.ed25519(directory.resolve("ca"));
        hostKey = SshKeys.ed25519(directory.resolve("certified"));
        var all = new ArrayList<>(List.of("-h"));
        all.addAll(List.of(options));
        var certificate = SshKeys.certify(authority, hostKey, all.toArray(String[]::new));
        return SshdServer.start(directory, List.of(hostKey), "HostCertificate " + certificate);
    }

    private Bench benchKnowing(String name, String... lines) {
        return Bench.in(directory.resolve(name)).knowing(List.of(lines));
    }

    private void refuses(SshdServer server, String... lines) {
        try (var bench = benchKnowing("refuses" + Integer.toHexString(String.join("", lines).hashCode()), lines)) {
            var refused = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(server.host("app-1"), Questions.refuseAll()));
            assertThat(refused).isNotNull().matches(Unreachable::isFinal);
            assertThat(server.log()).doesNotContain("Accepted publickey");
        }
    }
}
