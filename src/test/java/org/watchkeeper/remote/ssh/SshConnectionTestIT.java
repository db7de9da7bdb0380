package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Leg.Result;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// The connection test says what it did, how it went and what to do.
class SshConnectionTestIT {
    @TempDir
    Path directory;

    private SshdServer server;
    private Bench bench;

    @BeforeEach
    void start() {
        server = SshdServer.start(directory);
        bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            bench.close();
            server.close();
        }
    }

    @Test
    void every_leg_of_a_good_way_is_told_as_it_ends() {
        var seen = new ArrayList<Leg>();
        var report = new SshConnectionTest(bench.wires).test(server.host("app-1"), Questions.refuseAll(), seen::add);
        assertThat(report.hasReachedTheHost()).as(report.toString()).isTrue();
        assertThat(seen).isEqualTo(report.legs());
        assertThat(seen).extracting(Leg::stage).containsExactly(Stage.values());
        assertThat(seen).allSatisfy(leg -> assertThat(leg.took()).isPositive());
        assertThat(details(report)).contains("127.0.0.1", "host runs SSH-2.0-OpenSSH", "key exchange ", "cipher ",
                "known by " + bench.knownHosts + ":1", SshKeys.fingerprint(server.hostKey()),
                server.clientKey() + " (" + SshKeys.fingerprint(server.clientKey()) + "): accepted", "a command takes");
        assertThat(report.conclusion()).contains("app-1 is reached as " + server.user());
    }

    @Test
    void what_a_host_says_before_it_is_trusted_acts_on_no_terminal() throws IOException {
        var banner = Files.writeString(directory.resolve("banner"), "Hi \u001b]0;x\u0007\u202eevil\n");
        try (var loud = SshdServer.start(directory, "Banner " + banner);
                var other = Bench.in(directory.resolve("loud")).knowing(loud.knownHostsLines(loud.endpoint()))) {
            var report = new SshConnectionTest(other.wires).test(loud.host("app-1"), Questions.refuseAll(), _ -> {});
            assertThat(details(report)).contains("banner: Hi \uFFFD]0;x\uFFFD\uFFFDevil");
        }
    }

    @Test
    void the_agreed_algorithms_are_named_whether_the_key_is_trusted_or_not() throws IOException {
        var trusted = test(server.host("app-1"));
        assertThat(trusted.hasReachedTheHost()).isTrue();
        Files.delete(bench.knownHosts);
        var refused = test(server.host("app-1"));
        assertThat(refused.hasReachedTheHost()).isFalse();
        assertThat(List.of(trusted, refused)).allSatisfy(report -> {
            var leg = report.legs().stream().filter(each -> each.stage() == Stage.KEY_EXCHANGE).findFirst()
                    .orElseThrow();
            assertThat(String.join("\n", leg.details()))
                    .containsPattern("key exchange \\S*(curve25519|x25519|mlkem768|sntrup761)")
                    .containsPattern("cipher (aes|chacha20)").doesNotContain("null");
        });
    }

    @Test
    void the_host_s_own_banner_is_told() throws IOException {
        var banner = Files.writeString(directory.resolve("banner"), "Authorised crew only\n");
        try (var talking = SshdServer.start(directory, "Banner " + banner)) {
            bench.knowing(talking.knownHostsLines(talking.endpoint()));
            assertThat(details(test(talking.host("app-2")))).contains("banner: Authorised crew only");
        }
    }

    @Test
    void a_refused_login_ends_the_report_with_every_key_and_its_answer() {
        var wrong = SshKeys.ed25519(directory.resolve("wrong"));
        var report = test(with(wrong, directory.resolve("gone")));
        assertThat(report.hasReachedTheHost()).isFalse();
        assertThat(report.legs().getLast().stage()).isEqualTo(Stage.LOGIN);
        assertThat(report.legs().getLast().result()).isEqualTo(Result.FAILED);
        assertThat(details(report)).contains(wrong + " (" + SshKeys.fingerprint(wrong) + "): refused");
        assertThat(report.advice()).anySatisfy(advice -> assertThat(advice.finding()).contains("gone does not exist"));
        assertThat(report.remedy()).contains("authorized_keys");
    }

    @Test
    void a_host_that_is_down_fails_in_the_leg_it_fails_in() {
        server.stop();
        var report = test(server.host("app-1"));
        assertThat(report.legs()).extracting(Leg::stage).containsExactly(Stage.RESOLVE, Stage.CONNECT);
        assertThat(report.legs()).extracting(Leg::result).containsExactly(Result.PASSED, Result.FAILED);
        assertThat(report.conclusion()).contains("refused");
    }

    @Test
    void a_key_file_open_to_others_is_pointed_out_though_all_goes_well() throws IOException {
        Files.setPosixFilePermissions(server.clientKey(), PosixFilePermissions.fromString("rw-r--r--"));
        var report = test(server.host("app-1"));
        assertThat(report.hasReachedTheHost()).isTrue();
        assertThat(report.advice()).anySatisfy(advice -> assertThat(advice.remedy()).contains("chmod 600"));
    }

    @Test
    void a_slow_and_talkative_bashrc_is_pointed_out() throws IOException {
        Files.writeString(server.home().resolve(".bashrc"), "echo Welcome aboard; sleep 1\n");
        var report = test(server.host("app-1"));
        assertThat(report.hasReachedTheHost()).as(report.toString()).isTrue();
        assertThat(report.advice()).extracting(Leg.Advice::finding)
                .anySatisfy(finding -> assertThat(finding).contains("Welcome aboard"))
                .anySatisfy(finding -> assertThat(finding).contains("ms to start"));
    }

    @Test
    void an_account_that_runs_no_command_is_told_apart_from_a_refused_login() {
        try (var forced = SshdServer.start(directory, "ForceCommand echo go away; exit 1")) {
            bench.knowing(forced.knownHostsLines(forced.endpoint()));
            var report = test(forced.host("app-2"));
            assertThat(report.legs().getLast().stage()).isEqualTo(Stage.SHELL);
            assertThat(report.legs().getLast().result()).isEqualTo(Result.FAILED);
            assertThat(details(report)).contains("go away");
            assertThat(report.remedy()).contains("ForceCommand");
        }
    }

    @Test
    @SuppressWarnings("Interruption") // what the test is about
    void an_interrupt_cancels_and_the_report_says_so() throws InterruptedException, ExecutionException {
        var asked = new CompletableFuture<Boolean>();
        var never = new CompletableFuture<Boolean>();
        var report = new CompletableFuture<ConnectionReport>();
        try (var stranger = SshdServer.start(directory)) {
            var caller = Thread.ofPlatform().start(() -> report.complete(new SshConnectionTest(bench.wires)
                    .test(stranger.host("app-2"), waiting(asked, never), _ -> {})));
            asked.get();
            caller.interrupt();
            assertThat(report.get().legs().getLast().result()).isEqualTo(Result.CANCELLED);
            assertThat(report.get().conclusion()).contains("cancelled");
        }
    }

    private static Questions waiting(CompletableFuture<Boolean> asked, CompletableFuture<Boolean> answer) {
        return new Questions() {
            @Override
            public boolean trust(HostKey key) {
                asked.complete(true);
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                } catch (ExecutionException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public Optional<Secret> secret(Prompt prompt) {
                return Optional.empty();
            }
        };
    }

    private ConnectionReport test(Host host) {
        return new SshConnectionTest(bench.wires).test(host, Questions.refuseAll(), _ -> {});
    }

    private Host with(Path... keys) {
        return KeyLoginIT.with(server.host("app-1"),
                new Login(server.user(), List.of(keys).stream().map(Path::toString).toList(), false, false));
    }

    private static String details(ConnectionReport report) {
        return report.legs().stream().flatMap(leg -> leg.details().stream()).collect(Collectors.joining("\n"));
    }
}
