package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class FaultTest {
    private static final Scene SCENE = new Scene(new TreeMap<>(), List.of("a"), new TreeSet<>());

    @Test
    void a_fault_is_kept_among_the_stories_and_found_again() {
        var fails = Fault.fails("if a\nthen b; fi", 7);
        var drops = Fault.drops("unet start");
        var scene = SCENE.with(fails.id(), true).with("migration-fails", true).with(drops.id(), true);
        assertThat(Fault.in(scene)).containsExactly(drops, fails);
        assertThat(Fault.in(scene.with(fails.id(), false))).containsExactly(drops);
    }

    @Test
    void it_befalls_its_own_command_and_no_other() {
        var fault = Fault.fails("unet stop", 1);
        assertThat(fault.isFor("unet stop\n")).isTrue();
        assertThat(fault.isFor("unet stop --force")).isFalse();
    }

    @Test
    void a_failing_command_changes_nothing_and_a_dropped_one_goes_on() {
        var after = SCENE.with("x", true);
        var play = Play.saying(List.of(), Duration.ofSeconds(4), 0, after);
        assertThat(Fault.fails("x", 9).befalls(play, SCENE)).satisfies(failed -> {
            assertThat(failed.exit()).isEqualTo(9);
            assertThat(failed.scene()).isEqualTo(SCENE);
        });
        assertThat(Fault.drops("x").befalls(play, SCENE)).satisfies(dropped -> {
            assertThat(dropped.exit()).isZero();
            assertThat(dropped.scene()).isEqualTo(after);
            assertThat(dropped.dropsAfter()).isPositive().isLessThan(dropped.lasts());
        });
    }

    @Test
    void success_is_no_failure() {
        assertThatThrownBy(() -> Fault.fails("x", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.fails("x", 256)).isInstanceOf(IllegalArgumentException.class);
    }
}
