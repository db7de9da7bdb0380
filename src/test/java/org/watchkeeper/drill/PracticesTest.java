package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Environment;

class PracticesTest {
    @Test
    void each_host_is_played_by_its_own_file() {
        var web = practice("web.md", "web-1");
        var data = practice("data.md", "data-1", "data-2");
        var practices = Practices.of(web, data);
        assertThat(practices.playing("web-1")).contains(web);
        assertThat(practices.playing("data-2")).contains(data);
        assertThat(practices.playing("elsewhere")).isEmpty();
        assertThat(practices.hosts()).extracting(PlayedHost::name).containsExactly("web-1", "data-1", "data-2");
    }

    @Test
    void a_host_of_two_files_is_refused_with_its_name_and_file() {
        assertThatThrownBy(() -> Practices.of(practice("web.md", "a"), practice("data.md", "a")))
                .hasMessageContaining("host a").hasMessageContaining("data.md");
    }

    private static Practice practice(String runbook, String... hosts) {
        return new Practice(runbook, Stream.of(hosts)
                .map(name -> new PlayedHost(name, Environment.STAGING, new TreeSet<>(), new TreeSet<>())).toList(),
                new Scene(new TreeMap<>(Map.of()), List.of(), new TreeSet<>()), List.of(), List.of());
    }
}
