package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.watch.Vigil;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.testing.SshdServer;

/// The console as it is wired, and a host that was known as another machine than this one: no way leads there, and nothing that is
/// asked of it is told to be well.
class KnownDoorsIT {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    /// Of no machine, so that any answers for another one, also one without an id.
    private static final String KNOWN = "0".repeat(31) + "1";
    private static final Probe LOAD = Catalogue.named("load").orElseThrow().of("");
    @TempDir
    private Path folder;
    private SshdServer server;
    private Wiring wiring;
    private Host host;

    @BeforeEach
    void start() throws IOException {
        server = SshdServer.start(folder);
        wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder);
        host = server.host("app-1");
        Files.write(wiring.folder().data().resolve("known_hosts"), server.knownHostsLines(server.endpoint()));
        wiring.hosts().save(host);
        wiring.factBook().meet(host.id(), KnownMachine.first(KNOWN, NIGHT));
    }

    @AfterEach
    void stop() {
        wiring.close();
        server.close();
    }

    @Test
    void no_terminal_no_file_and_no_job_is_had_of_another_machine() throws InterruptedException {
        var typed = new Typed();
        assertHeld(() -> wiring.terminals().open(host, Questions.refuseAll(), new Size(80, 24), typed));
        assertThat(typed.printed).as("no shell was opened").isFalse();
        assertHeld(() -> wiring.files().open(host, Questions.refuseAll()));
        assertThat(wiring.jobRound().read(List.of(host), Questions.refuseAll()).getFirst().trouble()).contains(KNOWN);
    }

    @Test
    void checks_of_another_machine_are_unknown() throws InterruptedException {
        try (var rounds = wiring.asking(Questions.refuseAll())) {
            assertThat(rounds.ask(host, List.of(LOAD))).isInstanceOfSatisfying(Round.Another.class,
                    other -> assertThat(other.why()).startsWith("app-1 ").contains("is known as " + KNOWN));
        }
        wiring.health().assignments().save(
                new Assignment(new Scope.One(host.id()), LOAD, true, "ada", NIGHT));
        var vigil = (Vigil) wiring.monitor();
        var read = new CountDownLatch(1);
        vigil.listen(() -> {
            if (vigil.wall().vitals().stream().anyMatch(vital -> vital.last().isPresent())) {
                read.countDown();
            }
        });
        vigil.keep();
        vigil.lookNow(Set.of(host.id()));
        vigil.tick();
        assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(vigil.wall().vitals()).hasSize(3).extracting(Vital::state).containsOnly(HealthState.UNKNOWN);
        assertThat(vigil.wall().vitals()).allSatisfy(
                vital -> assertThat(vital.last().orElseThrow().text()).contains("is known as " + KNOWN));
    }

    private static void assertHeld(ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOf(AnotherMachine.class).hasMessageContaining("is known as " + KNOWN)
                .hasMessageContaining("Nothing was sent over this connection");
    }

    /// Hears whether anything is printed.
    private static final class Typed implements Screen {
        private volatile boolean printed;

        @Override
        public void print(byte[] buffer, int offset, int length) {
            printed = true;
        }

        @Override
        public void ended(Parting parting) {
            // There is no shell that could end.
        }
    }
}
