package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class VitalityTest {
    private static final Scene SCENE = new Scene(
            new TreeMap<>(Map.of("version", "0.1.0", "nginx", "active", "app", "failed", "worker", "inactive")),
            List.of(),
            new TreeSet<>());

    @Test
    void the_units_of_a_host_are_what_its_scene_gives_a_state_of_a_unit() {
        assertThat(Vitality.units(SCENE)).containsExactly("app", "nginx", "worker");
    }

    @Test
    void each_of_them_answers_as_it_stands() {
        var host = new Vitality(SCENE, "practice-1", Instant.EPOCH);
        assertThat(Vitality.units(SCENE)).extracting(unit -> host.to("unit." + unit).status()).containsExactly(3, 0, 3);
    }
}
