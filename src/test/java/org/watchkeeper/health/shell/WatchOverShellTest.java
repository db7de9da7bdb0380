package org.watchkeeper.health.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.health.watch.ConsoleAsks;
import org.watchkeeper.health.watch.Reach;
import org.watchkeeper.health.watch.Vigil;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Blame;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.local.LocalWires;
import org.watchkeeper.store.testing.TestDatabase;

/// The watch over a real shell and a real database: from what a command prints to what is on the wall and in the history.
class WatchOverShellTest {
    private static final Host HOST = Sample.host("here", Environment.STAGING, false);
    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlLogbook logbook = new SqlLogbook(database.open());
    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private final List<Probe> probes = List.of(probe("good", "echo 41", Judgement.EXIT),
            probe("full", "echo 93", new Judgement("number(out)", "%", "number(out) > 80", "number(out) > 90", 1, 0)),
            probe("bad", "echo broken; exit 3", Judgement.EXIT), probe("absent", "no-such-program", Judgement.EXIT));
    private final Vigil vigil = new Vigil(
            new Vigil.Sources(() -> Map.of(HOST, probes), _ -> Map.of(),
                    new ShellRounds(new LocalWires(), Questions.refuseAll(), () -> now, "test"),
                    _ -> new ConsoleAsks.Sighting(new org.watchkeeper.health.Observation.NotAsked("no"), Blame.HERE),
                    logbook),
            () -> now, Runnable::run);

    @AfterEach
    void close() {
        vigil.close();
        database.close();
    }

    @Test
    void what_a_command_prints_is_on_the_wall_and_in_the_history() {
        vigil.keep();
        for (int second = 0; second < 21; second++) {
            now = now.plusSeconds(1);
            vigil.tick();
        }
        assertThat(state("good")).isEqualTo(HealthState.OK);
        assertThat(state("bad")).isEqualTo(HealthState.CRITICAL);
        assertThat(state("full")).isEqualTo(HealthState.CRITICAL);
        assertThat(vital("full").last().orElseThrow().value()).hasValue(93);
        assertThat(state("absent")).isEqualTo(HealthState.UNKNOWN);
        assertThat(vital(Reach.ID.text()).state()).isEqualTo(HealthState.OK);
        vigil.close();
        assertThat(logbook.history(new org.watchkeeper.health.watch.CheckKey(HOST.id(), new ProbeId("full")),
                Instant.EPOCH, now.plusSeconds(1))).hasSize(2);
    }

    private HealthState state(String probe) {
        return vital(probe).state();
    }

    private Vital vital(String probe) {
        return vigil.wall().vitals().stream().filter(one -> one.probe().id().text().equals(probe)).findFirst()
                .orElseThrow();
    }

    private static Probe probe(String id, String script, Judgement judgement) {
        return new Probe(new ProbeId(id), id, new Ask.OnHost(script), judgement, Probe.USUAL, Duration.ofSeconds(10),
                Optional.empty(), "");
    }
}
