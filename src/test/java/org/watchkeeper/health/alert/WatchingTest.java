package org.watchkeeper.health.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.alert.Watching.Ring;
import org.watchkeeper.health.ui.Standing;
import org.watchkeeper.host.Environment;

/// When an alert is heard.
class WatchingTest {
    private static final LocalTime NOON = LocalTime.NOON;

    private static Alert alert(HealthState state, boolean over) {
        var vital = Standing.vital(Standing.host("app-1", Environment.PRODUCTION), Standing.disk(), state);
        return new Alert(List.of(new News(vital, over)));
    }

    @Test
    void a_console_that_was_told_nothing_watches_and_is_silent() {
        assertThat(Watching.USUAL.on()).isTrue();
        assertThat(Watching.USUAL.rings(alert(HealthState.CRITICAL, false), NOON)).isFalse();
    }

    @Test
    void it_rings_for_what_was_chosen_and_never_for_what_is_over() {
        var critical = Watching.USUAL.withRing(Ring.CRITICAL);
        assertThat(critical.rings(alert(HealthState.CRITICAL, false), NOON)).isTrue();
        assertThat(critical.rings(alert(HealthState.WARNING, false), NOON)).isFalse();
        var trouble = Watching.USUAL.withRing(Ring.TROUBLE);
        assertThat(trouble.rings(alert(HealthState.WARNING, false), NOON)).isTrue();
        assertThat(trouble.rings(alert(HealthState.OK, true), NOON)).isFalse();
    }

    @Test
    void at_night_it_is_silent_unless_that_is_wanted() {
        var bad = alert(HealthState.CRITICAL, false);
        var day = Watching.USUAL.withRing(Ring.CRITICAL);
        assertThat(day.rings(bad, LocalTime.of(21, 59, 59))).isTrue();
        assertThat(day.rings(bad, LocalTime.of(22, 0))).isFalse();
        assertThat(day.rings(bad, LocalTime.of(6, 59, 59))).isFalse();
        assertThat(day.rings(bad, LocalTime.of(7, 0))).isTrue();
        assertThat(day.withNights(true).rings(bad, LocalTime.of(3, 0))).isTrue();
    }

    @Test
    void what_was_kept_comes_back_and_words_that_are_not_known_say_nothing() {
        for (var on : List.of(true, false)) {
            for (var ring : Ring.values()) {
                for (var nights : List.of(true, false)) {
                    var watching = new Watching(on, ring, nights);
                    assertThat(Watching.of(watching.text())).isEqualTo(watching);
                }
            }
        }
        assertThat(Watching.USUAL.text()).isEmpty();
        assertThat(Watching.of("loudly  ring-always")).isEqualTo(Watching.USUAL);
    }
}
