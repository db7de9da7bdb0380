package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Vitality;
import org.watchkeeper.drill.yaml.YamlPractices;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.kind.Commands;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;

/// A practice host answers a round of checks over real SSH, out of its scene.
class PlayedHealthTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");

    @TempDir
    private Path folder;

    private final MemoryHosts hosts = new MemoryHosts();
    private Drill drill;
    private SshWires wires;
    private ShellRounds rounds;

    @BeforeEach
    void start() throws IOException {
        var file = text("unet-service-update.practice.yaml");
        drill = new Drill(() -> Practices.of(new YamlPractices().read("practice", file)), folder.resolve("practice"),
                Clock.systemUTC(), 1);
        drill.hosts().forEach(hosts::save);
        wires = new SshWires(hosts, drill, new TrustFiles(folder.resolve("known_hosts"), List.of()),
                SshSettings.standard(""));
        rounds = new ShellRounds(wires, Questions.refuseAll(), InstantSource.system(), "test");
    }

    @AfterEach
    void stop() {
        rounds.close();
        wires.close();
        drill.close();
    }

    private static String text(String name) throws IOException {
        try (var stream = Objects
                .requireNonNull(PlayedHealthTest.class.getResourceAsStream("/runbooks/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<org.watchkeeper.health.ProbeId, Observation> ask(List<Probe> probes) {
        var round = rounds.ask(host(), probes);
        assertThat(round).isInstanceOf(Round.Answered.class);
        return ((Round.Answered) round).observations();
    }

    private Host host() {
        return drill.hosts().getFirst();
    }

    private static Level level(Probe probe, Map<?, Observation> observations) {
        return Judge.reading(probe, Objects.requireNonNull(observations.get(probe.id())), NIGHT, Level.OK).level();
    }

    @Test
    void everything_usual_and_the_services_are_read_in_one_round() {
        var probes = new ArrayList<>(Catalogue.usual());
        probes.add(Units.unit("unet-server"));
        var observations = ask(probes);
        assertThat(probes).allSatisfy(probe -> assertThat(level(probe, observations)).isEqualTo(Level.OK));
    }

    @Test
    void what_is_not_there_is_critical_and_what_is_not_played_is_unknown() {
        var gone = Units.unit("nginx");
        var odd = Commands.command("echo 'it'\\''s' <<\"END\"", "Odd");
        var observations = ask(List.of(odd, gone));
        assertThat(level(gone, observations)).isEqualTo(Level.CRITICAL);
        assertThat(level(odd, observations)).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void a_service_that_was_stopped_is_down() {
        var scene = new Scene(new TreeMap<>(Map.of("unet-server", "inactive")), List.of(), new TreeSet<>());
        assertThat(new Vitality(scene, "practice-1", NIGHT).to("unit.unet-server").status()).isEqualTo(3);
        var failed = new Scene(new TreeMap<>(Map.of("unet-server", "failed")), List.of(), new TreeSet<>());
        assertThat(new Vitality(failed, "practice-1", NIGHT).to("unit.unet-server").out()).startsWith("failed");
    }

    @Test
    void numbers_move_slowly_and_stay_harmless() {
        var scene = new Scene(new TreeMap<>(), List.of(), new TreeSet<>());
        for (int minute = 0; minute < 120; minute++) {
            var at = new Vitality(scene, "practice-1", NIGHT.plusSeconds(60L * minute));
            for (var probe : Catalogue.usual()) {
                var answer = at.to(probe.id().text());
                var observation = new Observation.Ended(answer.status(), answer.out(), answer.err(), false,
                        java.time.Duration.ZERO);
                assertThat(Judge.reading(probe, observation, NIGHT, Level.OK).level()).isEqualTo(Level.OK);
            }
        }
    }
}
