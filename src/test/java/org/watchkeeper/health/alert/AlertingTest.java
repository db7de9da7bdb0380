package org.watchkeeper.health.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;

/// What is done with an alert.
class AlertingTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    private final List<Alert> told = new ArrayList<>();
    private boolean isAway;
    private Instant now = NIGHT;
    private final Alerting alerting = new Alerting(new MemoryMonitor(new Wall(NIGHT, List.of(critical()))), _ -> false,
            () -> now, this::tell);

    private static Vital critical() {
        var probe = new Probe(new ProbeId("disk"), "Disk", new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(10), Optional.empty(), "");
        return new Vital(new HostId(UUID.nameUUIDFromBytes(new byte[]{1})), probe, HealthState.CRITICAL, NIGHT,
                Optional.empty(), "", List.of(), Optional.empty());
    }

    private void tell(Alert alert) {
        if (isAway) {
            throw new Problem("The database is away", "", "");
        }
        told.add(alert);
    }

    @Test
    void what_could_not_be_told_is_told_at_the_next_look_and_once() {
        alerting.run();
        now = now.plus(Alarm.GATHERED);
        isAway = true;
        assertThatThrownBy(alerting::run).isInstanceOf(Problem.class);
        isAway = false;
        for (int look = 0; look < 30; look++) {
            now = now.plusSeconds(5);
            alerting.run();
        }
        assertThat(told).hasSize(1);
    }
}
