package org.watchkeeper.run.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.run.health.Compared.Span;
import org.watchkeeper.run.health.Compared.Turn;

/// What a run did to the health of its hosts.
class ComparedTest {
    private static final Instant BEGAN = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant ENDED = BEGAN.plus(Duration.ofMinutes(40));
    private static final Host APP = host("app-1");
    private static final Host OTHER = host("other");

    private static Host host(String name) {
        return new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                new Endpoint("127.0.0.1", 22), new Login("ops", List.of(), false, false), List.of(),
                Environment.STAGING, new TreeSet<>(), new TreeSet<>(), false);
    }

    private static Reading read(Instant at, Level level) {
        return new Reading(at, level, OptionalDouble.empty(), "", level.word(), "", Duration.ZERO);
    }

    private static Vital vital(Host host, HealthState state, Reading last) {
        var probe = new Probe(new ProbeId("unit"), "Service", new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                Probe.USUAL, Optional.empty(), "");
        return new Vital(host.id(), probe, state, BEGAN, Optional.of(last), "", List.of(), Optional.empty());
    }

    private static Compared only(Span span, Reading now, Reading... kept) {
        var monitor = new MemoryMonitor(new Wall(ENDED, List.of(vital(APP, HealthState.OK, now),
                vital(OTHER, HealthState.CRITICAL, now))));
        monitor.keep(List.of(kept));
        var found = Compared.of(monitor, List.of(APP), span);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().host()).isEqualTo(APP);
        return found.getFirst();
    }

    @Test
    void the_last_reading_before_it_is_compared_with_the_last_one_after_it() {
        var closed = new Span(BEGAN, Optional.of(ENDED));
        var now = read(ENDED.plus(Duration.ofHours(9)), Level.WARNING);
        assertThat(
                only(closed, now, read(BEGAN.minusSeconds(20), Level.CRITICAL), read(BEGAN.minusSeconds(10), Level.OK),
                        read(BEGAN.plusSeconds(60), Level.OK), read(ENDED.plusSeconds(5), Level.OK),
                        read(ENDED.plusSeconds(300), Level.CRITICAL), now).turn())
                .isEqualTo(Turn.WORSE);
        assertThat(only(closed, now, read(BEGAN.minusSeconds(10), Level.WARNING), read(ENDED.plusSeconds(5), Level.OK))
                .turn()).isEqualTo(Turn.BETTER);
    }

    @Test
    void what_was_not_read_near_it_or_was_unknown_is_no_change_and_no_sameness() {
        var closed = new Span(BEGAN, Optional.of(ENDED));
        var now = read(ENDED, Level.OK);
        assertThat(only(closed, now, read(BEGAN.minus(Duration.ofHours(2)), Level.OK), read(ENDED, Level.OK)).turn())
                .isEqualTo(Turn.UNTOLD);
        assertThat(only(closed, now, read(BEGAN.minusSeconds(1), Level.UNKNOWN), read(ENDED, Level.OK)).turn())
                .isEqualTo(Turn.UNTOLD);
    }

    @Test
    void while_it_goes_on_what_is_read_now_counts() {
        var open = new Span(BEGAN, Optional.empty());
        assertThat(only(open, read(BEGAN.plusSeconds(100), Level.OK), read(BEGAN.minusSeconds(1), Level.OK)).turn())
                .isEqualTo(Turn.SAME);
        assertThat(only(open, read(BEGAN.minusSeconds(1), Level.OK), read(BEGAN.minusSeconds(1), Level.OK)).after())
                .isEmpty();
    }

}
