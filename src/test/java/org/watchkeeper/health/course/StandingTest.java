package org.watchkeeper.health.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;

/// What a course means at a moment.
class StandingTest {
    private static final Probe PROBE = Pulse.probe(1);
    private static final Instant NOW = Pulse.at(1).plusSeconds(1);

    @Test
    void a_reading_turns_stale_and_says_since_when_and_what_it_was() {
        var course = Pulse.course(PROBE, List.of(CRITICAL, CRITICAL));
        assertThat(standing(course, NOW).state()).isEqualTo(HealthState.CRITICAL);
        var end = Pulse.at(1).plusSeconds(40);
        assertThat(standing(course, end.minusMillis(1)).state()).isEqualTo(HealthState.CRITICAL);
        assertThat(standing(course, end)).isEqualTo(
                new Standing(HealthState.STALE, end, "no reading for 40 s (was critical)", ""));
        assertThat(standing(course, end.plusSeconds(7200)).why()).isEqualTo("no reading for 2 h (was critical)");
    }

    @Test
    void why_the_console_does_not_ask_is_said_and_never_makes_a_host_red() {
        var paused = new Surroundings(Optional.empty(), "paused", Optional.empty());
        var later = NOW.plus(Duration.ofHours(1));
        assertThat(Standing.of(PROBE, Pulse.course(PROBE, List.of(OK, OK)), paused, later))
                .extracting(Standing::state, Standing::why)
                .containsExactly(HealthState.STALE, "no reading for 60 min: paused");
        assertThat(Standing.of(PROBE, Course.NEW, paused, later)).extracting(Standing::state, Standing::why)
                .containsExactly(HealthState.UNKNOWN, "not read yet: paused");
    }

    @Test
    void a_host_that_is_down_greys_what_runs_on_it_through_any_number_of_steps() {
        var down = standing(Pulse.course(PROBE, List.of(OK, CRITICAL)), NOW);
        var unit = Standing.of(PROBE, Pulse.course(PROBE, List.of(OK, CRITICAL)), under(down), NOW);
        var page = Standing.of(PROBE, Pulse.course(PROBE, List.of(OK, OK)), under(unit), NOW);
        assertThat(List.of(unit, page)).extracting(Standing::state).containsOnly(HealthState.UNKNOWN);
        assertThat(page.why()).isEqualTo("Disk: critical");
        assertThat(page.since()).isEqualTo(Pulse.at(1));
        var slow = standing(Pulse.course(PROBE, List.of(OK, WARNING)), NOW);
        assertThat(Standing.of(PROBE, Pulse.course(PROBE, List.of(OK, CRITICAL)), under(slow), NOW).state())
                .as("a warning above hides nothing").isEqualTo(HealthState.CRITICAL);
    }

    @Test
    void a_host_that_is_worked_on_is_under_maintenance_until_that_ends() {
        var course = Pulse.course(PROBE, List.of(CRITICAL, CRITICAL));
        var work = new Work("run 'Minor update'", Pulse.at(0), Optional.of(NOW.plusSeconds(5)));
        var around = new Surroundings(Optional.of(work), "", Optional.empty());
        assertThat(Standing.of(PROBE, course, around, NOW))
                .isEqualTo(new Standing(HealthState.MAINTENANCE, Pulse.at(0), "run 'Minor update'", ""));
        assertThat(Standing.of(PROBE, course, around, NOW.plusSeconds(5)).state()).isEqualTo(HealthState.CRITICAL);
    }

    @Test
    void a_clock_that_was_set_back_makes_nothing_young() {
        var course = Pulse.course(PROBE, List.of(OK, OK));
        assertThat(standing(course, NOW.minus(Duration.ofHours(1)))).extracting(Standing::state, Standing::why)
                .containsExactly(HealthState.STALE, "the clock of this console was set back");
    }

    @Test
    void what_is_not_settled_and_what_sways_is_said() {
        var careful = Pulse.probe(3);
        assertThat(Standing.of(careful, Pulse.course(careful, List.of(OK, CRITICAL)), Surroundings.CALM, NOW))
                .extracting(Standing::state, Standing::why)
                .containsExactly(HealthState.OK, "critical in 1 of 3 readings in a row");
        var swaying = List.of(OK, CRITICAL, OK, CRITICAL, OK, CRITICAL, OK);
        assertThat(standing(Pulse.course(PROBE, swaying), Pulse.at(6)).why())
                .isEqualTo("goes to and fro: 6 changes in 7 readings");
    }

    @Test
    void an_age_is_told_in_the_unit_that_fits() {
        assertThat(List.of(119L, 120L, 7200L, 172_800L))
                .extracting(seconds -> Standing.words(Duration.ofSeconds(seconds)))
                .containsExactly("119 s", "2 min", "2 h", "2 d");
    }

    private static Standing standing(Course course, Instant now) {
        return Standing.of(PROBE, course, Surroundings.CALM, now);
    }

    private static Surroundings under(Standing above) {
        return new Surroundings(Optional.empty(), "", Optional.of(above));
    }

    @Test
    void every_level_has_its_state() {
        for (var level : Level.values()) {
            assertThat(standing(Pulse.course(PROBE, List.of(level)), Pulse.at(0)).state().name())
                    .isEqualTo(level.name());
        }
    }
}
