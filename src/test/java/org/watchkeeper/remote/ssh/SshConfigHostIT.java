package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.LocalCommand;
import org.watchkeeper.remote.testing.SshAgent;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// Hosts of an ssh configuration: what the real `ssh -G` says is what the connection to a real sshd does.
@TestInstance(Lifecycle.PER_CLASS)
class SshConfigHostIT {
    private Path directory;
    private Path config;
    private SshdServer target;
    private SshdServer bastion;
    private SshdServer inner;
    private int benches;

    @BeforeAll
    void start(@TempDir Path temporary) {
        LocalCommand.assumeInstalled("/usr/bin/ssh");
        directory = temporary;
        target = SshdServer.start(directory, "AcceptEnv COLOUR", "LogLevel DEBUG1");
        bastion = SshdServer.start(directory);
        inner = SshdServer.start(directory);
    }

    @AfterAll
    void stop() {
        if (inner != null) {
            target.close();
            bastion.close();
            inner.close();
        }
    }

    @BeforeEach
    void fresh() {
        config = directory.resolve("config" + ++benches);
    }

    @Test
    void address_port_user_key_alias_and_known_hosts_are_those_of_ssh() throws IOException {
        var known = known("the-db " + SshKeys.publicLine(target.hostKey()));
        write("Host db\n", at(target), "  HostKeyAlias the-db\n  UserKnownHostsFile " + known
                + "\n  GlobalKnownHostsFile none\n  StrictHostKeyChecking yes\n");
        try (var bench = bench(); var wire = bench.open(host("db"))) {
            assertThat(Bench.run(wire, "echo $SSH_CONNECTION").out()).contains(" " + target.endpoint().port() + "\n");
        }
    }

    @Test
    void an_unknown_key_is_refused_without_a_question_where_ssh_would() throws IOException {
        write("Host db\n", at(target), "  UserKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n");
        try (var bench = bench()) {
            var refused = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(host("db"), new Answers()));
            assertThat(refused).hasMessageContaining("forbids to ask").matches(Unreachable::isFinal);
        }
    }

    @Test
    void where_ssh_would_trust_unasked_the_console_asks_and_a_refusal_gets_no_credential() throws IOException {
        write("Host db\n", at(target), "  UserKnownHostsFile /dev/null\n  StrictHostKeyChecking no\n");
        int before = target.log().length();
        try (var bench = bench()) {
            assertThat(catchThrowableOfType(Unreachable.class, () -> bench.open(host("db"))))
                    .hasMessageContaining(SshKeys.fingerprint(target.hostKey())).matches(Unreachable::isFinal);
        }
        assertThat(target.log().substring(before)).doesNotContain("publickey", "userauth", "Accepted");
    }

    @Test
    void a_host_behind_a_chain_of_jumps_named_and_ad_hoc_is_reached_as_ssh_goes() throws IOException {
        write("Host db\n", at(target), "  ProxyJump middle\n",
                "Host middle\n", at(inner), "  ProxyJump " + bastion.user() + "@127.0.0.1:" + bastion.endpoint().port()
                        + "\n",
                "Match originalhost 127.0.0.1\n  IdentityFile " + bastion.clientKey() + "\n  IdentitiesOnly yes\n");
        var journey = new ArrayList<Leg>();
        try (var bench = bench(target, inner, bastion);
                var wire = bench.wires.open(host("db"), Questions.refuseAll(), new Journey(journey::add))) {
            assertThat(Bench.run(wire, "echo ok").out()).isEqualTo("ok\n");
            bastion.awaitLog("Accepted publickey");
            inner.awaitLog("Accepted publickey");
        }
        assertThat(journey).extracting(Leg::hop).containsSubsequence(
                bastion.user() + "@127.0.0.1:" + bastion.endpoint().port(), "middle", "db");
    }

    @Test
    void jumps_in_a_list_replace_the_way_of_the_last_one() throws IOException {
        write("Host db\n", at(target), "  ProxyJump first,middle\n",
                "Host middle\n", at(inner), "  ProxyJump nowhere.invalid\n",
                "Host first\n", at(bastion));
        try (var bench = bench(target, inner, bastion); var wire = bench.open(host("db"))) {
            assertThat(Bench.run(wire, "echo ok").out()).isEqualTo("ok\n");
        }
    }

    @Test
    void jumps_in_a_circle_are_refused() throws IOException {
        write("Host db\n  ProxyJump web\nHost web\n  ProxyJump db\n");
        assertThat(refusal()).hasMessageContaining("in a circle");
    }

    @Test
    void a_certificate_that_is_named_is_offered_with_its_key() throws IOException {
        var authority = SshKeys.ed25519(directory.resolve("authority" + benches));
        var key = SshKeys.ed25519(directory.resolve("certified" + benches));
        var beside = SshKeys.certify(authority, key, "-n", target.user());
        var elsewhere = Files.move(beside, directory.resolve("elsewhere" + benches + "-cert.pub"));
        try (var server = SshdServer.start(directory, "TrustedUserCAKeys " + authority + ".pub")) {
            write("Host db\n", place(server), "  IdentityFile " + key + "\n  CertificateFile " + elsewhere + "\n");
            try (var bench = bench(server); var wire = bench.open(host("db"))) {
                assertThat(Bench.run(wire, "echo ok").out()).isEqualTo("ok\n");
                server.awaitLog("Accepted publickey for " + server.user() + " from 127.0.0.1 port");
                assertThat(server.log()).contains("-CERT ");
            }
        }
    }

    @Test
    void a_certificate_that_is_named_is_signed_for_by_the_agent_that_has_its_key() throws IOException {
        var authority = SshKeys.ed25519(directory.resolve("authority" + benches));
        var key = SshKeys.ed25519(directory.resolve("held" + benches));
        var certificate = Files.move(SshKeys.certify(authority, key, "-n", target.user()),
                directory.resolve("away" + benches + "-cert.pub"));
        try (var server = SshdServer.start(directory, "TrustedUserCAKeys " + authority + ".pub");
                var agent = SshAgent.start().holding(key)) {
            Files.delete(key);
            write("Host db\n", place(server), "  IdentityFile " + key + "\n  CertificateFile " + certificate
                    + "\n  IdentitiesOnly yes\n  IdentityAgent " + agent.socket() + "\n");
            try (var bench = bench(server); var wire = bench.open(host("db"))) {
                assertThat(Bench.run(wire, "echo ok").out()).isEqualTo("ok\n");
                server.awaitLog("-CERT ");
            }
        }
    }

    @Test
    void with_identities_only_the_agent_signs_for_the_named_key_and_offers_no_other() throws IOException {
        var other = SshKeys.ed25519(directory.resolve("other" + benches));
        var named = SshKeys.ed25519(directory.resolve("named" + benches));
        target.authorize(named);
        try (var agent = SshAgent.start().holding(other).holding(named)) {
            Files.delete(named); // the public half is left, as with keys that only an agent has
            write("Host db\n", place(target), "  IdentityFile " + named + ".pub\n  IdentitiesOnly yes\n  IdentityAgent "
                    + agent.socket() + "\n");
            var journey = new ArrayList<Leg>();
            try (var bench = bench(target);
                    var wire = bench.wires.open(host("db"), Questions.refuseAll(), new Journey(journey::add))) {
                assertThat(wire.isOpen()).isTrue();
            }
            var told = journey.stream().flatMap(leg -> leg.details().stream()).toList();
            assertThat(told).anyMatch(line -> line.contains(SshKeys.fingerprint(named)) && line.endsWith("accepted"))
                    .noneMatch(line -> line.contains(SshKeys.fingerprint(other)));
        }
    }

    @Test
    void only_the_algorithms_that_are_named_are_offered() throws IOException {
        write("Host db\n", at(target),
                "  KexAlgorithms ecdh-sha2-nistp384\n  Ciphers aes192-ctr\n  MACs hmac-sha2-512\n  Compression yes\n");
        var journey = new ArrayList<Leg>();
        try (var bench = bench(target);
                var wire = bench.wires.open(host("db"), Questions.refuseAll(), new Journey(journey::add))) {
            assertThat(wire.isOpen()).isTrue();
            target.awaitLog("Enabling compression");
        }
        assertThat(journey.stream().flatMap(leg -> leg.details().stream()))
                .anyMatch(line -> line.startsWith("key exchange ecdh-sha2-nistp384")).contains("cipher aes192-ctr");
        assertThat(target.log()).contains("MAC: hmac-sha2-512 compression: zlib@openssh.com");
    }

    @Test
    void algorithms_that_only_ssh_has_are_told_before_anything_is_tried() throws IOException {
        write("Host db\n", at(target), "  MACs umac-64@openssh.com\n");
        assertThat(refusal()).hasMessageContaining("None of the MACs").hasMessageContaining("umac-64@openssh.com");
    }

    @Test
    void variables_are_set_and_the_local_end_is_the_one_that_is_wanted() throws IOException {
        write("Host db\n", at(target), "  SetEnv COLOUR=deep\\ blue REFUSED=x\n  BindAddress 127.0.0.2\n");
        try (var bench = bench(target); var wire = bench.open(host("db"))) {
            assertThat(Bench.run(wire, "echo $COLOUR $REFUSED; echo ${SSH_CONNECTION%% *}").out())
                    .endsWith("\n127.0.0.2\n").startsWith("deep");
        }
    }

    @Test
    void a_proxy_command_carries_the_connection_and_ends_with_it() throws IOException {
        var known = known(lines(bastion));
        write("Host db\n", at(target), "  ProxyCommand ssh -F " + config + " -W %h:%p gate\n",
                "Host gate\n", at(bastion), "  UserKnownHostsFile " + known + "\n  BatchMode yes\n");
        try (var bench = bench(target); var wire = bench.open(host("db"))) {
            assertThat(Bench.run(wire, "head -c 1000000 /dev/zero | wc -c").out()).contains("1000000");
            bastion.awaitLog("Accepted publickey");
        }
    }

    @Test
    void a_proxy_command_that_fails_is_named() throws IOException {
        write("Host db\n", at(target), "  ProxyCommand sh -c 'echo no way through >&2; exit 1'\n");
        var report = new ArrayList<Leg>();
        try (var bench = bench(target)) {
            var failed = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(host("db"), Questions.refuseAll(), new Journey(report::add)));
            assertThat(failed).isNotNull().matches(problem -> !problem.isFinal());
        }
        assertThat(report.stream().flatMap(leg -> leg.details().stream()))
                .contains("through the command: sh -c 'echo no way through >&2; exit 1'");
    }

    @Test
    void no_way_to_log_in_is_tried_that_ssh_would_not() throws IOException {
        write("Host db\n", at(target), "  PubkeyAuthentication no\n");
        var refused = refusal();
        assertThat(refused).hasMessageContaining("refused the login").hasMessageContaining("Nothing was offered");
    }

    @Test
    void an_option_that_forbids_more_than_the_console_can_check_is_no_connection() throws IOException {
        write("Host db\n", at(target), "  RevokedHostKeys /tmp/revoked\n");
        assertThat(refusal()).hasMessageContaining("revokedhostkeys /tmp/revoked is not obeyed")
                .matches(Unreachable::isFinal);
    }

    @Test
    void options_that_are_not_obeyed_are_told_in_the_connection_test() throws IOException {
        write("Host db\n", at(target), "  GSSAPIAuthentication yes\n  ControlMaster auto\n  ForwardAgent yes\n");
        try (var bench = bench(target)) {
            var report = new SshConnectionTest(bench.wires).test(host("db"), Questions.refuseAll(), _ -> {});
            assertThat(report.hasReachedTheHost()).as(report.toString()).isTrue();
            assertThat(report.advice()).extracting(Leg.Advice::finding).anyMatch(text -> text.contains("forwardagent"))
                    .anyMatch(text -> text.contains("Kerberos")).noneMatch(text -> text.contains("controlmaster"));
        }
    }

    @Test
    void commands_in_the_configuration_are_asked_about_before_ssh_is() throws IOException {
        var trace = directory.resolve("ran" + benches);
        write("Match originalhost db exec \"touch " + trace + "\"\n", at(target));
        assertThat(refusal()).hasMessageContaining("Match exec").matches(Unreachable::isFinal);
        assertThat(trace).doesNotExist();
        var asked = new ArrayList<String>();
        try (var bench = bench(target); var wire = bench.wires.open(host("db"), allowing(asked))) {
            assertThat(wire.isOpen()).isTrue();
        }
        assertThat(asked).singleElement().asString().contains("line 1: Match originalhost db exec");
        assertThat(trace).exists();
    }

    @Test
    void commands_that_came_while_the_operator_was_asked_about_others_are_not_allowed_with_them() throws IOException {
        var trace = directory.resolve("ran" + benches);
        write("Match originalhost db exec true\n", at(target));
        var asked = new ArrayList<String>();
        try (var bench = bench(target)) {
            var refused = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(host("db"), answering(lines -> {
                        asked.addAll(lines);
                        write("Match originalhost db exec \"touch " + trace + "\"\n", at(target));
                        return asked.size() == 1;
                    })));
            assertThat(refused).isNotNull().matches(Unreachable::isFinal);
        }
        assertThat(asked).hasSize(2);
        assertThat(trace).doesNotExist();
    }

    /// What the operator answers about commands; may throw.
    private interface Answer {
        boolean to(List<String> lines) throws IOException;
    }

    private static Questions allowing(List<String> asked) {
        return answering(asked::addAll);
    }

    private static Questions answering(Answer answer) {
        return new Questions() {
            @Override
            public boolean trust(HostKey key) {
                return false;
            }

            @Override
            public Optional<Secret> secret(Prompt prompt) {
                return Optional.empty();
            }

            @Override
            public boolean allowCommands(String host, List<String> lines) {
                try {
                    return answer.to(lines);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Unreachable refusal() {
        try (var bench = bench(target)) {
            return catchThrowableOfType(Unreachable.class, () -> bench.open(host("db")));
        }
    }

    /// Where it is and with which key, as lines of a block.
    private static String at(SshdServer server) {
        return place(server) + "  IdentityFile " + server.clientKey() + "\n  IdentitiesOnly yes\n";
    }

    private static String place(SshdServer server) {
        return "  HostName 127.0.0.1\n  Port " + server.endpoint().port() + "\n  User " + server.user() + "\n";
    }

    private void write(String... parts) throws IOException {
        Files.writeString(config, String.join("", parts));
    }

    private Path known(String lines) throws IOException {
        return Files.writeString(directory.resolve("known" + benches), lines + "\n");
    }

    private static String lines(SshdServer server) {
        return String.join("\n", server.knownHostsLines(server.endpoint()));
    }

    private Bench bench(SshdServer... known) {
        var bench = Bench.in(directory.resolve("bench" + benches));
        for (var server : known) {
            bench.knowing(server.knownHostsLines(server.endpoint()));
        }
        return bench;
    }

    private Host host(String name) {
        return target.host(name).from(
                new TreeSet<>(List.of(new Origin(Origin.Kind.SSH_CONFIG, config.toString(), name))),
                Variables.none());
    }
}
