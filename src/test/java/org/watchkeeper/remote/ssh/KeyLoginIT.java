package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.SshAgent;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// Logging in to a real sshd with key files, certificates and an agent.
@TestInstance(Lifecycle.PER_CLASS)
class KeyLoginIT {
    private Path directory;
    private Path authority;
    private SshdServer server;
    private Bench bench;

    @BeforeAll
    void start(@TempDir Path temporary) {
        SshdServer.assumeInstalled();
        directory = temporary;
        authority = SshKeys.ed25519(directory.resolve("ca"));
        server = SshdServer.start(directory, "TrustedUserCAKeys " + authority + ".pub");
        bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            bench.close();
            server.close();
        }
    }

    @Test
    void keys_of_every_usual_kind_log_in() {
        for (var kind : List.of("-t ed25519", "-t ecdsa -b 256", "-t ecdsa -b 384", "-t ecdsa -b 521", "-t rsa -b 2048",
                "-t rsa -b 2048 -m PEM", "-t ecdsa -m PKCS8")) {
            var key = accepted(kind.replace(" ", ""), "", kind.split(" ", -1));
            try (var wire = bench.open(host(key))) {
                assertThat(wire.isOpen()).as(kind).isTrue();
            }
        }
    }

    @Test
    void an_encrypted_key_asks_for_its_passphrase_and_logs_in() {
        for (var kind : List.of("-t ed25519", "-t rsa -b 2048 -m PEM", "-t ecdsa -m PKCS8")) {
            var key = accepted("encrypted" + kind.replace(" ", ""), "open sesame", kind.split(" ", -1));
            var operator = new Answers("open sesame");
            try (var wire = bench.wires.open(host(key), operator)) {
                assertThat(wire.isOpen()).as(kind).isTrue();
            }
            assertThat(operator.prompts).singleElement().satisfies(prompt -> {
                assertThat(prompt.kind()).isEqualTo(Kind.PASSPHRASE);
                assertThat(prompt.about()).isEqualTo(key.toString());
            });
        }
    }

    @Test
    void a_wrong_passphrase_is_asked_for_again_twice_and_no_more() {
        var key = accepted("thrice", "open sesame", "-t", "ed25519");
        var patient = new Answers("wrong", "wrong", "open sesame");
        bench.wires.open(host(key), patient).close();
        assertThat(patient.prompts).extracting(Questions.Prompt::again).containsExactly(false, true, true);
        var hopeless = new Answers("wrong", "wrong", "wrong", "wrong");
        refusal(host(key), hopeless);
        assertThat(hopeless.prompts).hasSize(3);
    }

    @Test
    void no_passphrase_is_asked_for_a_key_that_the_host_does_not_accept() {
        var key = SshKeys.generate(directory.resolve("stranger"), "secret", "-t", "ed25519");
        var operator = new Answers("secret");
        var refused = refusal(host(key), operator);
        assertThat(operator.prompts).isEmpty();
        assertThat(refused).hasMessageContaining(key + " (" + SshKeys.fingerprint(key) + "): refused")
                .hasMessageContaining("It accepts: publickey").hasMessageContaining("authorized_keys")
                .matches(Unreachable::isFinal);
    }

    @Test
    void a_refused_login_is_not_tried_again() {
        try (var counting = SshdServer.start(directory); var other = Bench.in(directory.resolve("counting"))) {
            other.knowing(counting.knownHostsLines(counting.endpoint()));
            var key = SshKeys.ed25519(directory.resolve("nobody's"));
            var host = with(counting.host("app-1"), new Login(counting.user(), List.of(key.toString()), false, false));
            assertThat(catchThrowableOfType(Unreachable.class, () -> other.open(host))).isNotNull();
            counting.awaitLog("authenticating user");
            assertThat(counting.log().split("Connection from", -1)).hasSize(2);
        }
    }

    @Test
    void a_certificate_beside_the_key_logs_in() {
        for (var kind : List.of("ed25519", "ecdsa", "rsa")) {
            var key = SshKeys.generate(directory.resolve("certified_" + kind), "", "-t", kind);
            SshKeys.certify(authority, key, "-n", server.user());
            try (var wire = bench.open(host(key))) {
                assertThat(wire.isOpen()).as(kind).isTrue();
            }
        }
    }

    @Test
    void an_expired_certificate_is_named_in_the_refusal() {
        var key = SshKeys.ed25519(directory.resolve("expired"));
        SshKeys.certify(authority, key, "-n", server.user(), "-V", "20200101:20200102");
        assertThat(refusal(host(key), Questions.refuseAll()))
                .hasMessageContaining("expired-cert.pub expired at 2020-01-0");
    }

    @Test
    void a_missing_key_file_is_named_in_the_refusal() {
        assertThat(refusal(host(directory.resolve("gone")), Questions.refuseAll()))
                .hasMessageContaining("Nothing was offered").hasMessageContaining("gone does not exist");
    }

    @Test
    void only_the_keys_of_the_login_are_offered_and_in_its_order() {
        var wrong = SshKeys.ed25519(directory.resolve("wrong"));
        try (var agent = SshAgent.start().holding(server.clientKey()); var other = bench(agent.socket())) {
            var refused = catchThrowableOfType(Unreachable.class, () -> other.open(host(wrong)));
            assertThat(refused.what()).contains("wrong").doesNotContain("agent");
            other.open(host(wrong, server.clientKey())).close();
        }
    }

    @Test
    void keys_and_certificates_in_the_agent_log_in_where_the_login_says_so() {
        var certified = SshKeys.ed25519(directory.resolve("in_agent"));
        SshKeys.certify(authority, certified, "-n", server.user());
        for (var key : List.of(server.clientKey(), certified,
                accepted("rsa_in_agent", "", "-t", "rsa", "-b", "2048"))) {
            try (var agent = SshAgent.start().holding(key);
                    var other = bench(agent.socket());
                    var wire = other
                            .open(with(server.host("app-1"), new Login(server.user(), List.of(), true, false)))) {
                assertThat(wire.isOpen()).as(key.toString()).isTrue();
            }
        }
    }

    @Test
    void an_agent_that_is_not_there_is_named_in_the_refusal() {
        var host = with(server.host("app-1"), new Login(server.user(), List.of(), true, false));
        assertThat(refusal(host, Questions.refuseAll())).hasMessageContaining("SSH_AUTH_SOCK is not set");
        try (var other = bench(directory.resolve("nowhere").toString())) {
            assertThat(catchThrowableOfType(Unreachable.class, () -> other.open(host))).hasMessageContaining("nowhere");
        }
    }

    @Test
    void an_agent_with_too_many_keys_is_told_apart_from_a_wrong_key() {
        try (var agent = SshAgent.start(); var other = bench(agent.socket())) {
            for (var i = 0; i < 7; i++) {
                agent.holding(SshKeys.ed25519(directory.resolve("many" + i)));
            }
            var host = with(server.host("app-1"), new Login(server.user(), List.of(), true, false));
            assertThat(catchThrowableOfType(Unreachable.class, () -> other.open(host)))
                    .hasMessageContaining("too many authentication failures").hasMessageContaining("many0")
                    .matches(Unreachable::isFinal);
        }
    }

    private Bench bench(String agentSocket) {
        var settings = new SshSettings(Bench.QUICK.connectWithin(), Bench.QUICK.probeEvery(), 3,
                Bench.QUICK.lingerAfterExit(), agentSocket);
        return new Bench(directory, settings);
    }

    private Path accepted(String name, String passphrase, String... options) {
        var key = SshKeys.generate(directory.resolve(name), passphrase, options);
        server.authorize(key);
        return key;
    }

    private Host host(Path... keys) {
        var files = Arrays.stream(keys).map(Path::toString).toList();
        return with(server.host("app-1"), new Login(server.user(), files, false, false));
    }

    static Host with(Host host, Login login) {
        return new Host(host.id(), host.name(), host.endpoint(), login, host.jumps(), host.environment(), host.groups(),
                host.tags(), host.practice());
    }

    private Unreachable refusal(Host host, Questions questions) {
        return catchThrowableOfType(Unreachable.class, () -> bench.wires.open(host, questions));
    }
}
