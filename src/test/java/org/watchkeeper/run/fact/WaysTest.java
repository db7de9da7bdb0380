package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Lines;

/// Which of several ways follows from what hosts say of themselves.
class WaysTest {
    private static final Host WEB = Specimen.host("web-1");
    private static final Host DB = Specimen.host("db-1");
    private static final HostFacts DEBIAN = facts("Debian 12", List.of("debian"), List.of("apt-get", "sqlite3"));
    private static final HostFacts FEDORA = facts("Fedora Linux 40", List.of("fedora"),
            List.of("dnf", "yum", "psql", "sqlite3"), "postgresql@15-main");
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
        var clients = facts("", List.of(), List.of("psql", "sqlite3"));
        assertThat(Ways.of(DATABASE, Map.of(WEB, clients))).as("both are there: a person is asked").isEmpty();
    }

    @Test
    void a_system_is_known_by_its_own_name_before_its_kin() {
        var ubuntu = facts("Ubuntu 24.04", List.of("ubuntu", "debian"), List.of());
        assertThat(Ways.of(choice("debian", "fedora"), Map.of(WEB, ubuntu)).orElseThrow().names())
                .containsValue("debian");
        assertThat(Ways.of(choice("debian", "ubuntu"), Map.of(WEB, ubuntu)).orElseThrow().names())
                .containsValue("ubuntu");
    }

    @Test
    void nothing_is_decided_where_a_host_says_too_little_or_the_ways_are_of_another_kind() {
        var both = new LinkedHashMap<Host, HostFacts>();
        both.put(WEB, DEBIAN);
        both.put(DB, HostFacts.none(Specimen.NIGHT));
        assertThat(Ways.of(PACKAGES, both)).isEmpty();
        assertThat(Ways.of(choice("reload", "restart"), Map.of(WEB, DEBIAN))).isEmpty();
        assertThat(Ways.of(PACKAGES, Map.of())).isEmpty();
    }

    @Test
    void how_software_is_run_is_told_by_what_runs_there_and_a_host_with_several_is_asked_about() {
        var choice = choice("systemctl", "docker-compose", "kubectl");
        assertThat(Ways.of(choice, Map.of(WEB, deployed(Map.of("systemd", "")))).orElseThrow().words())
                .isEqualTo("systemctl, because web-1 runs systemd and nothing else of these");
        assertThat(Ways.of(choice, Map.of(WEB, deployed(Map.of("compose", "2 Compose projects")))).orElseThrow()
                .words()).isEqualTo("docker-compose, because web-1 runs 2 Compose projects");
        assertThat(Ways.of(choice,
                Map.of(WEB, deployed(Map.of("systemd", "", "compose", "1 Compose project")))))
                .isEmpty();
    }

    private static HostFacts deployed(Map<String, String> deployments) {
        return new HostFacts(Specimen.NIGHT, Platform.UNKNOWN, "", Optional.empty(), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(deployments), List.of());
    }

    private static HostFacts facts(String system, List<String> kin, List<String> programs, String... running) {
        var versions = new TreeMap<String, String>();
        programs.forEach(program -> versions.put(program, ""));
        var units = new TreeMap<String, String>();
        List.of(running).forEach(unit -> units.put(unit, HostFacts.RUNNING));
        return new HostFacts(Specimen.NIGHT, new Platform(system, kin, "", ""), "", Optional.empty(), versions, units,
                new TreeMap<>(), List.of());
    }

    private static Choice choice(String... names) {
        return new Choice("p/way", "Way", Lines.at(3),
                Arrays.stream(names).map(name -> new Choice.Option(name, name, List.of(name))).toList(), "");
    }
}
