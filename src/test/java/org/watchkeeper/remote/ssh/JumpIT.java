package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.SshdServer;

/// Hosts behind jump hosts: each hop with its own key check and login, nothing listening on this machine.
@TestInstance(Lifecycle.PER_CLASS)
class JumpIT {
    private Path directory;
    private SshdServer bastion;
    private SshdServer inner;
    private SshdServer target;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        bastion = SshdServer.start(directory);
        inner = SshdServer.start(directory);
        target = SshdServer.start(directory);
    }

    @AfterAll
    void stop() {
        if (target != null) {
            bastion.close();
            inner.close();
            target.close();
        }
    }

    @Test
    void a_host_behind_two_jump_hosts_runs_commands() {
        var one = bastion.host("bastion");
        var two = inner.host("inner");
        var host = behind(target.host("db-1"), one, two);
        try (var bench = knowing(one, two, bastion, inner, target); var wire = bench.open(host)) {
            assertThat(Bench.run(wire, "echo $SSH_CONNECTION; head -c 3000000 /dev/zero | wc -c").out())
                    .contains(" " + target.endpoint().port() + "\n").contains("3000000");
            bastion.awaitLog("Accepted publickey");
            inner.awaitLog("Accepted publickey");
        }
    }

    @Test
    void a_bastion_that_is_not_trusted_gets_no_credential_and_is_named() {
        var one = bastion.host("bastion");
        try (var bench = Bench.in(directory.resolve("untrusted"), one)) {
            bench.knowing(target.knownHostsLines(target.endpoint()));
            var refused = refusal(bench, behind(target.host("db-1"), one));
            assertThat(refused).hasMessageContaining("The key of bastion is not trusted").matches(Unreachable::isFinal);
        }
    }

    @Test
    void a_target_s_key_is_checked_behind_a_trusted_bastion() {
        var one = bastion.host("bastion");
        try (var bench = Bench.in(directory.resolve("target"), one)) {
            bench.knowing(bastion.knownHostsLines(bastion.endpoint()));
            assertThat(refusal(bench, behind(target.host("db-1"), one)))
                    .hasMessageContaining("The key of db-1 is not trusted");
        }
    }

    @Test
    void a_target_that_does_not_listen_is_told_apart_from_a_bastion_that_forbids() {
        try (var gone = SshdServer.start(directory);
                var strict = SshdServer.start(directory, "AllowTcpForwarding no")) {
            var one = bastion.host("bastion");
            var forbidding = strict.host("strict");
            var host = gone.host("db-2");
            gone.stop();
            try (var bench = knowing(one, forbidding, bastion, strict, target)) {
                assertThat(refusal(bench, behind(host, one)))
                        .hasMessageContaining("bastion cannot reach db-2").matches(problem -> !problem.isFinal());
                assertThat(refusal(bench, behind(target.host("db-1"), forbidding)))
                        .hasMessageContaining("AllowTcpForwarding").matches(Unreachable::isFinal);
            }
        }
    }

    private static void until(BooleanSupplier statement) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!statement.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void losing_the_bastion_loses_the_host() {
        try (var dying = SshdServer.start(directory)) {
            var one = dying.host("bastion");
            try (var bench = knowing(one, one, dying, target, target);
                    var wire = bench.open(behind(target.host("db-1"), one))) {
                var runner = new FutureTask<>(() -> Bench.run(wire, "echo; exec sleep 60"));
                Thread.ofVirtual().start(runner);
                assertThat(Bench.run(wire, "true").exit().status()).isZero();
                dying.stop();
                assertThat(result(runner).exit().isLost()).isTrue();
                // The session itself notices at about the same time, before or after its exchange does.
                until(() -> !wire.isOpen());
            }
        }
    }

    @Test
    void a_jump_host_that_is_gone_from_the_inventory_is_named() {
        try (var bench = Bench.in(directory.resolve("inventory"))) {
            assertThat(refusal(bench, behind(target.host("db-1"), bastion.host("bastion"))))
                    .hasMessageContaining("no longer in the inventory");
        }
    }

    private static Bench.Answer result(FutureTask<Bench.Answer> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Bench knowing(Host one, Host two, SshdServer... servers) {
        var bench = Bench.in(directory.resolve("bench" + System.nanoTime()), one, two);
        Arrays.stream(servers).forEach(server -> bench.knowing(server.knownHostsLines(server.endpoint())));
        return bench;
    }

    private static Host behind(Host host, Host... jumps) {
        return new Host(host.id(), host.name(), host.endpoint(), host.login(),
                Arrays.stream(jumps).map(Host::id).toList(), host.environment(), host.groups(), host.tags(),
                host.practice());
    }

    private static Unreachable refusal(Bench bench, Host host) {
        return catchThrowableOfType(Unreachable.class, () -> bench.open(host));
    }
}
