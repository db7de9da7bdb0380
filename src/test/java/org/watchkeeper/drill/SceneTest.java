package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.watchkeeper.drill.Scene.Change;

class SceneTest {
    private static Scene scene(Map<String, String> variables, String... files) {
        return new Scene(new TreeMap<>(variables), List.of(files), new TreeSet<>(List.of("fault")));
    }

    @Test
    void what_has_changed_done_to_the_scene_before_makes_the_one_after() {
        var before = scene(Map.of("web", "active", "db", "active"), "a", "b", "c");
        var change = new Change(Map.of("web", "stopped", "new", "x"), List.of("b", "d"), List.of("a"));
        var after = before.after(change);
        assertThat(after.since(before)).isEqualTo(change);
        assertThat(before.after(after.since(before))).isEqualTo(after);
        assertThat(before.since(before)).isEqualTo(Change.NONE);
    }

    @Test
    void what_others_changed_meanwhile_stays() {
        var before = scene(Map.of("web", "active", "db", "active"), "a");
        var after = before.after(new Change(Map.of("web", "stopped"), List.of("b"), List.of()));
        var now = before.after(new Change(Map.of("db", "stopped"), List.of("c"), List.of("a")));
        assertThat(now.after(after.since(before)))
                .isEqualTo(scene(Map.of("web", "stopped", "db", "stopped"), "c", "b"));
    }
}
