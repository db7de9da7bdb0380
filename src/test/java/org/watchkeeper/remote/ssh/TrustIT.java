package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// PRODUCT rule 5: no credential before trust.
class TrustIT {
    @TempDir
    Path directory;

    private SshdServer server;
    private Bench bench;

    @BeforeEach
    void start() {
        server = SshdServer.start(directory);
        bench = Bench.in(directory);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            bench.close();
            server.close();
        }
    }

    @Test
    void an_unknown_key_that_is_refused_gets_no_credential() {
        var asked = new Asked(false);
        var refused = refusal(server.host("app-1"), asked);
        assertThat(refused.isFinal()).isTrue();
        assertThat(refused).hasMessageContaining(SshKeys.fingerprint(server.hostKey()));
        server.awaitLog("Connection");
        assertThat(server.log()).doesNotContain("publickey", "userauth", "Accepted");
        assertThat(bench.knownHosts).doesNotExist();
    }

    @Test
    void an_accepted_key_is_written_down_once_and_not_asked_about_again() throws IOException {
        var asked = new Asked(true);
        bench.wires.open(server.host("app-1"), asked).close();
        bench.wires.open(server.host("app-1"), asked).close();
        assertThat(asked.keys).singleElement().satisfies(key -> {
            assertThat(key.host()).isEqualTo("app-1");
            assertThat(key.fingerprint()).isEqualTo(SshKeys.fingerprint(server.hostKey()));
            assertThat(key.knownHostsLine()).isEqualTo(server.knownHostsLines(server.endpoint()).getFirst());
        });
        assertThat(Files.readAllLines(bench.knownHosts)).isEqualTo(server.knownHostsLines(server.endpoint()));
    }

    @Test
    void an_accepted_key_that_cannot_be_written_down_gets_no_credential_either() throws IOException {
        Files.createDirectory(bench.knownHosts);
        assertThat(refusal(server.host("app-1"), new Asked(true))).hasMessageContaining("could not be written")
                .hasMessageContaining(bench.knownHosts.toString());
        server.awaitLog("Connection");
        assertThat(server.log()).doesNotContain("publickey", "Accepted");
    }

    @Test
    void a_key_known_by_another_name_is_told_so() {
        bench.knowing(List.of("old-name " + SshKeys.publicLine(server.hostKey())));
        var asked = new Asked(false);
        refusal(server.host("app-1"), asked);
        assertThat(asked.keys.getFirst().otherNames()).containsExactly("old-name");
    }

    @Test
    void a_changed_key_is_a_hard_stop_that_names_line_fingerprints_and_remedy() {
        var old = SshKeys.ed25519(directory.resolve("old"));
        bench.knowing(List.of("# by hand", server.endpoint().knownHostsName() + " " + SshKeys.publicLine(old)));
        var asked = new Asked(true);
        var refused = refusal(server.host("app-1"), asked);
        assertThat(refused.isFinal()).isTrue();
        assertThat(refused).hasMessageContaining(bench.knownHosts + ":2").hasMessageContaining(SshKeys.fingerprint(old))
                .hasMessageContaining(SshKeys.fingerprint(server.hostKey()))
                .hasMessageContaining("ssh-keygen -R '" + server.endpoint().knownHostsName() + "'");
        assertThat(asked.keys).isEmpty();
        server.awaitLog("Connection");
        assertThat(server.log()).doesNotContain("publickey", "Accepted");
    }

    @Test
    void neither_an_unknown_nor_a_changed_key_brings_the_library_s_own_warning_before_the_operator() {
        var unknown = tested();
        assertThat(unknown).contains("is not trusted").contains(SshKeys.fingerprint(server.hostKey()));
        bench.knowing(List.of(server.endpoint().knownHostsName() + " "
                + SshKeys.publicLine(SshKeys.ed25519(directory.resolve("old")))));
        var changed = tested();
        assertThat(changed).contains("ssh-keygen -R");
        assertThat(List.of(unknown, changed)).allSatisfy(text -> assertThat(text)
                .doesNotContain("banner", "WARNING", "REMOTE HOST IDENTIFICATION", "NASTY", "system administrator"));
    }

    private String tested() {
        var report = new SshConnectionTest(bench.wires).test(server.host("app-1"), new Asked(false), _ -> {});
        assertThat(report.legs().getLast().stage()).isEqualTo(Leg.Stage.HOST_KEY);
        return report.toString();
    }

    @Test
    void a_revoked_key_is_a_hard_stop_whatever_its_pattern() {
        bench.knowing(server.knownHostsLines(server.endpoint()))
                .knowing(List.of("@revoked * " + SshKeys.publicLine(server.hostKey())));
        assertThat(refusal(server.host("app-1"), new Asked(true))).hasMessageContaining("revoked")
                .matches(Unreachable::isFinal);
    }

    @Test
    void the_host_is_asked_for_the_kind_of_key_it_is_known_by() {
        var ecdsa = SshKeys.generate(directory.resolve("ecdsa"), "", "-t", "ecdsa");
        var rsa = SshKeys.generate(directory.resolve("rsa"), "", "-t", "rsa", "-b", "2048");
        var ed25519 = SshKeys.ed25519(directory.resolve("ed"));
        try (var many = SshdServer.start(directory, List.of(ed25519, ecdsa, rsa))) {
            bench.knowing(List.of(many.endpoint().knownHostsName() + " " + SshKeys.publicLine(rsa)));
            bench.open(many.host("app-2")).close();
            many.awaitLog("Accepted publickey");
        }
    }

    @Test
    void a_practice_host_is_trusted_through_its_own_lines_alone() {
        var practice = practice(server.host("lab"));
        bench.knowing(server.knownHostsLines(server.endpoint()));
        try (var without = new Bench(directory, Bench.QUICK, elsewhere(List.of()))) {
            var refused = catchThrowableOfType(Unreachable.class, () -> without.wires.open(practice, new Asked(true)));
            assertThat(refused).hasMessageContaining("practice").matches(Unreachable::isFinal);
        }
        try (var with = new Bench(directory, Bench.QUICK, elsewhere(server.knownHostsLines(server.endpoint())))) {
            assertThat(Bench.run(with.open(practice), "echo there").out()).isEqualTo("there\n");
        }
    }

    private Whereabouts elsewhere(List<String> lines) {
        return new Whereabouts() {
            @Override
            public Endpoint endpoint(Host host) {
                return server.endpoint();
            }

            @Override
            public List<String> knownHostsLines(Host host) {
                return lines;
            }
        };
    }

    private static Host practice(Host host) {
        return new Host(host.id(), host.name(), new Endpoint("practice.invalid", 22), host.login(), host.jumps(),
                host.environment(), host.groups(), host.tags(), true);
    }

    private Unreachable refusal(Host host, Questions questions) {
        return catchThrowableOfType(Unreachable.class, () -> bench.wires.open(host, questions));
    }

    /// Answers every question about trust the same way and remembers it.
    private static final class Asked implements Questions {
        private final boolean answer;
        private final List<HostKey> keys = new ArrayList<>();

        Asked(boolean answer) {
            this.answer = answer;
        }

        @Override
        public boolean trust(HostKey key) {
            keys.add(key);
            return answer;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            throw new AssertionError("no secret is needed here");
        }
    }
}
