package org.watchkeeper.health.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.testing.Specimen;

/// What health checks have read, as evidence of an item.
class CheckReadingsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant READ = Instant.parse("2026-10-25T00:30:00Z");
    private static final Host APP = Specimen.practiceHost("app-1");
    private static final Host GONE = Specimen.practiceHost("gone");

    @Test
    void a_reading_is_told_with_its_host_its_number_and_its_own_time() {
        assertThat(of(vital(APP, "Disk /", HealthState.OK, OptionalDouble.of(61), "61 %"))).containsExactly(
                new Evidence.Reading("app-1: Disk /", "61", "%", Optional.of(READ.atZone(BERLIN))));
    }

    @Test
    void what_is_not_well_or_old_says_so() {
        assertThat(of(vital(APP, "Disk /", HealthState.CRITICAL, OptionalDouble.of(97.25), ""),
                vital(APP, "Unit web", HealthState.STALE, OptionalDouble.empty(), "active (running)")))
                .extracting(Evidence.Reading::what, Evidence.Reading::value).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("app-1: Disk / (critical)", "97.25"),
                        org.assertj.core.groups.Tuple.tuple("app-1: Unit web (stale)", "active (running)"));
    }

    @Test
    void what_a_host_printed_is_harmless_and_no_word_is_the_state() {
        assertThat(of(vital(APP, "Unit web", HealthState.OK, OptionalDouble.empty(), "up\u202Egnp\u001b[2J"),
                vital(APP, "Unit x", HealthState.OK, OptionalDouble.empty(), " "))).extracting(Evidence.Reading::value)
                .satisfiesExactly(text -> assertThat(text).doesNotContain("\u202E", "\u001b"),
                        text -> assertThat(text).isEqualTo("ok"));
    }

    @Test
    void a_check_without_a_reading_and_a_host_that_is_gone_are_no_evidence() {
        var none = vital(APP, "Disk /", HealthState.UNKNOWN, OptionalDouble.empty(), "");
        assertThat(of(new Vital(none.host(), none.probe(), none.state(), none.since(), Optional.empty(), "", List.of(),
                Optional.empty()), vital(GONE, "Disk /", HealthState.OK, OptionalDouble.of(1), ""))).isEmpty();
    }

    private static List<Evidence.Reading> of(Vital... vitals) {
        return new CheckReadings(() -> new Wall(READ, List.of(vitals)), new MemoryHosts(APP), BERLIN).latest();
    }

    private static Vital vital(Host host, String title, HealthState state, OptionalDouble value, String text) {
        var probe = new Probe(new ProbeId("check"), title, new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(10), Optional.empty(), "");
        return new Vital(host.id(), probe, state, READ,
                Optional.of(new Reading(READ, Level.OK, value, "%", text, "", Duration.ZERO)), "", List.of(),
                Optional.empty());
    }
}
