package org.watchkeeper.health.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.Blame;

/// The watch while something else changes: a rhythm, a clock, what keeps it from asking.
class VigilChangesTest {
    private static final Host DB = Ward.host("db-1");
    private final Ward ward = new Ward();

    @AfterEach
    void end() {
        ward.end();
    }

    @Test
    void a_check_that_is_to_be_asked_more_often_does_not_wait_for_its_old_rhythm() {
        ward.watch(DB, Ward.Manner.WELL, daily());
        ward.vigil.keep();
        ward.pass(Duration.ofSeconds(20));
        assertThat(ward.askedOf(DB)).isEqualTo(1);
        ward.watch(DB, Ward.Manner.WELL);
        ward.vigil.keep();
        ward.pass(Duration.ofSeconds(30));
        assertThat(ward.askedOf(DB)).isBetween(3, 4);
    }

    private static Probe daily() {
        var usual = Ward.disk();
        return new Probe(usual.id(), usual.title(), usual.ask(), usual.judgement(), Duration.ofDays(1), usual.limit(),
                usual.dependsOn(), usual.from());
    }

    @Test
    void that_it_waits_for_a_person_is_said_whatever_was_suspected_before() {
        ward.watch(DB, Ward.Manner.SILENT);
        ward.vigil.keep();
        ward.pass(Duration.ofSeconds(30));
        assertThat(ward.vital(DB, Ward.DISK).why()).endsWith("it may be this console");
        ward.manners.put(DB.id(), Ward.Manner.LOGIN_REFUSED);
        ward.pass(Duration.ofMinutes(2));
        assertThat(ward.vital(DB, Ward.DISK)).extracting(Vital::state, Vital::why)
                .containsExactly(HealthState.UNKNOWN, "not read yet: needs you: the login was refused");
        assertThat(ward.vital(DB, Reach.ID).why()).contains("needs you: the login was refused");
    }

    /// Rule 11.
    @Test
    void an_answer_that_comes_after_the_clock_was_set_back_stands_in_nobodys_way() {
        var now = new AtomicReference<>(Instant.parse("2026-11-21T02:00:00Z"));
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        var vigil = new Vigil(new Vigil.Sources(() -> Map.of(DB, List.of(Ward.disk())), _ -> Map.of(),
                new Answers(now, meanwhile),
                _ -> new ConsoleAsks.Sighting(new Observation.NotAsked("no"), Blame.HERE), new Ward.MemoryLogbook()),
                now::get, Runnable::run);
        vigil.keep();
        pass(vigil, now, 20);
        meanwhile.set(() -> {
            meanwhile.set(() -> {});
            now.updateAndGet(before -> before.minusSeconds(7200));
            vigil.tick();
        });
        pass(vigil, now, 40);
        assertThat(vigil.wall().vitals()).extracting(Vital::state).containsOnly(HealthState.OK);
        vigil.close();
    }

    private static void pass(Vigil vigil, AtomicReference<Instant> now, int seconds) {
        for (int second = 0; second < seconds; second++) {
            now.updateAndGet(before -> before.plusSeconds(1));
            vigil.tick();
        }
    }

    /// Hosts that answer at once with the time at which they were asked; something happens before they do.
    private record Answers(AtomicReference<Instant> now, AtomicReference<Runnable> meanwhile) implements Rounds {
        @Override
        public Round ask(Host host, List<Probe> probes) {
            var at = now.get();
            meanwhile.get().run();
            var observations = new HashMap<ProbeId, Observation>();
            probes.forEach(probe -> observations.put(probe.id(), Ward.ended(0)));
            return new Round.Answered(at, Duration.ofMillis(12), observations);
        }

        @Override
        public void part(HostId host) {
            // There is no connection.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void readings_are_written_also_where_the_clock_was_set_back_after_them() {
        var now = Instant.parse("2026-11-21T02:00:00Z");
        var logbook = new Ward.MemoryLogbook();
        var book = new Book(logbook);
        book.add(List.of(new Logbook.Entry(new CheckKey(DB.id(), Ward.DISK),
                new Reading(now, Level.OK, OptionalDouble.empty(), "", "fine", "", Duration.ZERO))));
        book.exchange(now.plusSeconds(30));
        assertThat(logbook.entries).isEmpty();
        book.exchange(now.minusSeconds(7200));
        assertThat(logbook.entries).hasSize(1);
    }

    @Test
    void where_nothing_is_watched_nobody_looks_for_work() {
        var looked = new AtomicInteger();
        Map<Host, List<Probe>> watched = new HashMap<>();
        var vigil = new Vigil(new Vigil.Sources(() -> Map.copyOf(watched), _ -> {
            looked.incrementAndGet();
            return Map.of();
        }, new Answers(new AtomicReference<>(Instant.EPOCH), new AtomicReference<>(() -> {})),
                _ -> new ConsoleAsks.Sighting(new Observation.NotAsked("no"), Blame.HERE), new Ward.MemoryLogbook()),
                () -> Instant.EPOCH, Runnable::run);
        vigil.keep();
        assertThat(looked).hasValue(0);
        watched.put(DB, List.of(Ward.disk()));
        vigil.keep();
        assertThat(looked).hasValue(1);
        vigil.close();
    }
}
