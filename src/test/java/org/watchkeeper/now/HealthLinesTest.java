package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// What Now says of health.
class HealthLinesTest {
    private static final Instant NOW = Sample.NOW;
    private static final Host APP = Sample.host("app-1", Environment.PRODUCTION, false);
    private static final Host DB = Sample.host("db-1", Environment.STAGING, false);

    @Test
    void a_host_is_one_line_with_its_worst_check_first() {
        var lines = lines(vital(APP, "Disk", HealthState.WARNING, 60, "91 %"),
                vital(APP, "Unit web", HealthState.CRITICAL, 30, "inactive"), vital(DB, "Load", HealthState.OK, 5, ""));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.FAILED);
            assertThat(line.title()).isEqualTo("app-1");
            assertThat(line.state()).isEqualTo("critical");
            assertThat(line.detail()).isEqualTo("Unit web: inactive · and 1 more");
            assertThat(line.at()).contains(NOW.minusSeconds(60));
            assertThat(line.to()).isEqualTo(new Line.Destination("health", "search:app-1"));
        });
        assertThat(lines(vital(DB, "Disk", HealthState.WARNING, 60, "91 %"))).extracting(Line::kind)
                .containsExactly(Kind.HOST);
    }

    @Test
    void what_is_stale_worked_on_unknown_or_seen_needs_nobody() {
        assertThat(lines(vital(APP, "A", HealthState.STALE, 1, ""), vital(APP, "B", HealthState.MAINTENANCE, 1, ""),
                vital(APP, "C", HealthState.UNKNOWN, 1, ""))).isEmpty();
        var bad = vital(APP, "Disk", HealthState.CRITICAL, 1, "99 %");
        assertThat(lines(new Vital(bad.host(), bad.probe(), bad.state(), bad.since(), bad.last(), bad.why(), List.of(),
                Optional.of("ada")))).isEmpty();
    }

    @Test
    void a_host_that_waits_for_the_operator_says_for_what() {
        var vital = vital(DB, "Host answers", HealthState.UNKNOWN, 1, "");
        var waits = new Vital(vital.host(), vital.probe(), vital.state(), vital.since(), Optional.empty(),
                "not read yet: needs you: the key is not trusted", List.of(), Optional.empty());
        assertThat(lines(waits)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo("not asked");
            assertThat(line.detail()).isEqualTo("the key is not trusted");
        });
    }

    @Test
    void a_host_that_is_not_in_the_inventory_any_more_is_not_told() {
        assertThat(lines(vital(Sample.host("gone", Environment.STAGING, false), "Disk", HealthState.CRITICAL, 1, "")))
                .isEmpty();
    }

    private static List<Line> lines(Vital... vitals) {
        return HealthLines.of(new Wall(NOW, List.of(vitals)), List.of(APP, DB));
    }

    private static Vital vital(Host host, String title, HealthState state, int seconds, String text) {
        var probe = new Probe(new ProbeId(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')), title,
                new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL, Duration.ofSeconds(10), Optional.empty(), "");
        var reading = new Reading(NOW, Level.OK, OptionalDouble.empty(), "", text, "", Duration.ZERO);
        return new Vital(host.id(), probe, state, NOW.minusSeconds(seconds), Optional.of(reading), "", List.of(),
                Optional.empty());
    }
}
