package org.watchkeeper.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

/// How the hosts of a run, a change or a date are now.
class HostNowTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:40:00Z");
    private static final Host APP = Specimen.host("app-1");
    private static final Host WEB = Specimen.host("web-1");
    private static final Host OTHER = Specimen.host("other");

    private static Vital vital(Host host, String title, HealthState state, Level last, String why) {
        var probe = new Probe(new ProbeId(title), title, new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL, Probe.USUAL,
                Optional.empty(), "");
        var reading = new Reading(AT, last, OptionalDouble.empty(), "", "it is " + last.word(), "", Duration.ZERO);
        return new Vital(host.id(), probe, state, AT, Optional.of(reading), why, List.of(), Optional.empty());
    }

    private static List<HostNow> now(List<Host> hosts, Vital... vitals) {
        return HostNow.of(new MemoryMonitor(new Wall(AT, List.of(vitals))), hosts);
    }

    @Test
    void the_worst_host_comes_first_with_its_worst_check_and_one_that_is_not_watched_is_left_out() {
        assertThat(now(List.of(OTHER, WEB, APP), vital(WEB, "disk", HealthState.OK, Level.OK, ""),
                vital(APP, "load", HealthState.WARNING, Level.WARNING, ""),
                vital(APP, "unit", HealthState.CRITICAL, Level.CRITICAL, ""),
                vital(APP, "disk", HealthState.OK, Level.OK, "")))
                .containsExactly(new HostNow(APP, HealthState.CRITICAL, "unit", "it is critical", 2, 3),
                        new HostNow(WEB, HealthState.OK, "disk", "it is ok", 0, 1));
    }

    @Test
    void a_host_that_work_put_under_maintenance_is_as_it_is_read() {
        assertThat(now(List.of(APP), vital(APP, "unit", HealthState.MAINTENANCE, Level.CRITICAL, "run 'x' is on it"),
                vital(APP, "disk", HealthState.MAINTENANCE, Level.OK, "run 'x' is on it")))
                .containsExactly(new HostNow(APP, HealthState.CRITICAL, "unit", "it is critical", 1, 2));
    }

    @Test
    void old_data_of_a_host_under_maintenance_is_not_taken_for_how_it_is() {
        var old = vital(APP, "disk", HealthState.MAINTENANCE, Level.OK, "run 'x' is on it");
        var later = new MemoryMonitor(new Wall(AT.plus(old.probe().patience()), List.of(old)));
        assertThat(HostNow.of(later, List.of(APP))).map(HostNow::state).containsExactly(HealthState.STALE);
    }

    @Test
    void old_data_says_that_it_is_old() {
        assertThat(now(List.of(APP), vital(APP, "disk", HealthState.STALE, Level.OK, "no reading for 4 min")))
                .containsExactly(new HostNow(APP, HealthState.STALE, "disk", "no reading for 4 min", 1, 1));
    }
}
