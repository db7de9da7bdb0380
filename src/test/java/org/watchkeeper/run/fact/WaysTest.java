package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Lines;

/// Which of several ways follows from what hosts say of themselves.
class WaysTest {
    private static final Host WEB = Specimen.host("web-1");
    private static final Host DB = Specimen.host("db-1");
    private static final HostFacts DEBIAN = facts("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n",
            "/usr/bin/apt-get\n/usr/bin/sqlite3\n", "inactive\ninactive\ninactive\n");
    private static final HostFacts FEDORA = facts("NAME=\"Fedora Linux\"\nVERSION_ID=40\nID=fedora\n",
            "/usr/bin/dnf\n/usr/bin/yum\n/usr/bin/psql\n/usr/bin/sqlite3\n", "active\ninactive\ninactive\n");
    private static final Choice PACKAGES = choice("apt", "yum", "dnf");
    private static final Choice DATABASE = choice("sqlite", "postgresql", Choice.ALL);

    @Test
    void T_141_the_package_manager_is_the_one_the_host_has_and_the_reason_names_its_system() {
        var ways = Ways.of(PACKAGES, Map.of(WEB, DEBIAN)).orElseThrow();
        assertThat(ways.names()).isEqualTo(Map.of(WEB.id(), "apt"));
        assertThat(ways.words()).isEqualTo("apt, because web-1 runs Debian 12");
    }

    @Test
    void hosts_that_differ_take_each_its_own() {
        var both = new LinkedHashMap<Host, HostFacts>();
        both.put(WEB, DEBIAN);
        both.put(DB, FEDORA);
        var ways = Ways.of(PACKAGES, both).orElseThrow();
        both.put(Specimen.host("web-2"), DEBIAN);
        assertThat(Ways.of(PACKAGES, both).orElseThrow().words()).startsWith(
                "apt, because web-1 and web-2 run Debian 12; dnf");
        assertThat(ways.differ()).isTrue();
        assertThat(ways.names()).isEqualTo(Map.of(WEB.id(), "apt", DB.id(), "dnf"));
        assertThat(ways.words())
                .isEqualTo("apt, because web-1 runs Debian 12; dnf, because db-1 runs Fedora Linux 40");
    }

    @Test
    void T_144_a_database_that_runs_tells_more_than_a_client_that_is_installed() {
        assertThat(Ways.of(DATABASE, Map.of(DB, FEDORA)).orElseThrow().words())
                .isEqualTo("postgresql, because db-1 runs postgresql");
        assertThat(Ways.of(DATABASE, Map.of(WEB, DEBIAN)).orElseThrow().names()).containsValue("sqlite");
        var clients = facts("", "/usr/bin/psql\n/usr/bin/sqlite3\n", "");
        assertThat(Ways.of(DATABASE, Map.of(WEB, clients))).as("both are there: a person is asked").isEmpty();
    }

    @Test
    void a_system_is_known_by_its_own_name_before_its_kin() {
        var ubuntu = facts("NAME=Ubuntu\nVERSION_ID=\"24.04\"\nID=ubuntu\nID_LIKE=debian\n", "", "");
        assertThat(Ways.of(choice("debian", "fedora"), Map.of(WEB, ubuntu)).orElseThrow().names())
                .containsValue("debian");
        assertThat(Ways.of(choice("debian", "ubuntu"), Map.of(WEB, ubuntu)).orElseThrow().names())
                .containsValue("ubuntu");
    }

    @Test
    void nothing_is_decided_where_a_host_says_too_little_or_the_ways_are_of_another_kind() {
        var both = new LinkedHashMap<Host, HostFacts>();
        both.put(WEB, DEBIAN);
        both.put(DB, HostFacts.UNKNOWN);
        assertThat(Ways.of(PACKAGES, both)).isEmpty();
        assertThat(Ways.of(choice("reload", "restart"), Map.of(WEB, DEBIAN))).isEmpty();
        assertThat(Ways.of(PACKAGES, Map.of())).isEmpty();
    }

    private static HostFacts facts(String release, String programs, String states) {
        return HostFacts.read(release, programs, FactFinding.UNITS, states);
    }

    private static Choice choice(String... names) {
        return new Choice("p/way", "Way", Lines.at(3),
                Arrays.stream(names).map(name -> new Choice.Option(name, name, List.of(name))).toList(), "");
    }
}
