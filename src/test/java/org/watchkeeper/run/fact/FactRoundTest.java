package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.shell.Here;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.testing.Specimen;

/// What a host says of itself, by the real scripts in real shells on a host that is a folder.
@Timeout(300)
class FactRoundTest {
    private static final Executor ASIDE = work -> Thread.ofVirtual().start(work);
    private static final int PATIENT = 120;
    private static final Set<ProbeId> HANGING = Set.of(FactScripts.UNITS, FactScripts.DEPLOYMENT,
            FactScripts.VERSIONS);
    private static final String MACHINE = "3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b";
    private final MemoryFacts book = new MemoryFacts();
    private final Path folder;
    private final Path root;

    FactRoundTest(@TempDir Path folder) {
        this.folder = folder;
        this.root = folder.resolve("a root");
        for (var heavy : List.of("java", "node", "kubectl", "helm", "docker", "podman")) {
            program(heavy, "exit 1");
        }
        write("etc/os-release",
                "PRETTY_NAME=\"Debian GNU/Linux 12\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n");
        write("etc/machine-id", MACHINE + "\n");
        write("proc/1/comm", "systemd\n");
        write("proc/77/comm", "postgres\n");
        write("run/systemd/system/x", "");
    }

    static List<String> shells() {
        return Here.SHELLS;
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_host_with_systemd_says_what_it_is_and_what_runs(String shell) throws IOException {
        zone("Europe/Berlin");
        try (var here = new Here(folder, shell, Map.of())) {
            here.with("systemctl", "echo 'nginx.service loaded active running A server'\n"
                    + "echo 'postgresql@15-main.service loaded active running PostgreSQL'\n"
                    + "echo 'backup.service loaded failed failed Backup'")
                    .with("docker", "[ \"$1\" = ps ] && printf 'container shop\\ncontainer shop\\ncontainer \\n'")
                    .with("apt-get", ":").with("psql", "echo 'psql (PostgreSQL) 15.4 (Debian 15.4-1)'");
            var facts = facts(here);
            assertThat(facts.platform().system()).isEqualTo("Debian 12");
            assertThat(facts.platform().kin()).containsExactly("debian");
            assertThat(facts.platform().kernel()).startsWith("Linux ");
            assertThat(facts.platform().name()).isNotEmpty();
            assertThat(facts.machine()).isEqualTo(MACHINE);
            assertThat(facts.clock().map(HostClock::zone)).contains("Europe/Berlin");
            assertThat(facts.clock().orElseThrow().ahead().abs())
                    .isLessThanOrEqualTo(facts.clock().orElseThrow().within());
            assertThat(facts.units()).isEqualTo(
                    Map.of("nginx", "running", "postgresql@15-main", "running", "backup", "failed"));
            assertThat(facts.databases()).containsExactly("postgresql");
            assertThat(facts.programs()).containsEntry("apt-get", "").containsEntry("psql", "15.4");
            assertThat(facts.deployments()).isEqualTo(Map.of("systemd", "", "docker", "3 containers",
                    "compose", "1 Compose project"));
            assertThat(facts.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_host_without_systemd_tells_known_processes_and_its_lack_is_said(String shell) throws IOException {
        Files.delete(root.resolve("run/systemd/system/x"));
        Files.delete(root.resolve("run/systemd/system"));
        write("proc/1/comm", "init\n");
        write("proc/78/comm", "bash\n");
        write("proc/79/comm", "kubelet\n");
        Files.delete(root.resolve("etc/machine-id"));
        try (var here = new Here(folder, shell, Map.of())) {
            here.with("docker", "echo 'permission denied' >&2; exit 1").with("systemctl", "exit 1");
            var facts = facts(here);
            assertThat(facts.units()).isEqualTo(Map.of("postgres", "running", "kubelet", "running"));
            assertThat(facts.databases()).containsExactly("postgresql");
            assertThat(facts.deployments()).isEqualTo(Map.of("kubernetes", "kubelet"));
            assertThat(facts.machine()).isEmpty();
            assertThat(facts.remarks()).hasSize(3).anyMatch(remark -> remark.startsWith("It has no machine id"))
                    .anyMatch(remark -> remark.startsWith("It has no systemd and no OpenRC"))
                    .anyMatch(remark -> remark.startsWith("Docker does not answer"));
        }
    }

    @Test
    void services_of_openrc_are_read_too() throws IOException {
        Files.delete(root.resolve("run/systemd/system/x"));
        Files.delete(root.resolve("run/systemd/system"));
        try (var here = new Here(folder)) {
            here.with("rc-status", "printf 'Runlevel: default\\n nginx     [  started  ]\\n redis  [  crashed  ]\\n'");
            assertThat(facts(here).units()).isEqualTo(Map.of("nginx", "running", "redis", "failed"));
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void what_a_host_prints_is_bounded_and_cannot_draw_over_anything(String shell) throws IOException {
        write("etc/os-release", "NAME=\"\u001b[31mEvil\u202e" + "x".repeat(5000) + "\"\nID=$(reboot) ok `id`\n");
        write("etc/machine-id", "$(touch " + folder + "/touched)\n");
        zoneFile("../../etc/passwd\u001b[2J");
        try (var here = new Here(folder, shell, Map.of())) {
            here.with("systemctl", "i=0; while [ $i -lt 3000 ]; do i=$((i + 1)); "
                    + "echo \"u$i.service loaded active running x\"; done; printf '\\033]0;x\\007.service a b running'")
                    .with("psql", "printf 'psql \\033[31m9.9\\033[0m'; head -c 3000000 /dev/zero | tr '\\0' 9")
                    .with("docker", "printf 'container $(reboot)\\n\\000'; head -c 9000000 /dev/zero");
            var facts = facts(here);
            assertThat(facts.platform().system()).hasSizeLessThanOrEqualTo(80).doesNotContain("\u001b", "\u202e");
            assertThat(facts.platform().kin()).containsExactly("ok");
            assertThat(facts.machine()).isEmpty();
            assertThat(facts.units()).hasSize(FactAnswers.MOST_UNITS)
                    .allSatisfy((name, _) -> assertThat(name).matches("u\\d+"));
            assertThat(facts.programs().getOrDefault("psql", "")).matches("[\\w.+~-]{0,40}");
            assertThat(facts.clock().orElseThrow().zone()).matches("UTC|[+-]\\d\\d:\\d\\d");
            assertThat(folder.resolve("touched")).doesNotExist();
        }
    }

    @Test
    void what_hangs_is_ended_on_the_host_and_the_rest_is_known() {
        try (var here = new Here(folder)) {
            here.with("docker", "sleep 600").with("systemctl", "sleep 600");
            var probes = FactScripts.of(root.toString()).stream()
                    .map(probe -> within(probe, HANGING.contains(probe.id()) ? 1 : PATIENT)).toList();
            var facts = FactAnswers.of((Round.Answered) here.ask(probes));
            assertThat(facts.platform().system()).isEqualTo("Debian 12");
            assertThat(facts.remarks()).contains("It did not say all of its units within 1 s.",
                    "It did not say all of its deployment within 1 s.");
        }
    }

    @Test
    void how_far_a_clock_is_off_is_known_as_exactly_as_is_said() {
        try (var here = new Here(folder)) {
            here.with("date", "exec /bin/date -d '192 seconds ago' \"$@\"");
            var clock = facts(here).clock().orElseThrow();
            assertThat(clock.ahead().plusSeconds(192).abs()).isLessThanOrEqualTo(clock.within());
        }
    }

    @Test
    void what_is_young_is_not_asked_for_again_unless_it_is_gathered() {
        try (var here = new Here(folder)) {
            var round = round(here);
            var first = round.of(List.of(here.host()), Questions.refuseAll()).get(here.host());
            var again = round.of(List.of(here.host()), Questions.refuseAll()).get(here.host());
            assertThat(again).isEqualTo(Told.young(first.known()));
            round.doubt(here.host().id());
            assertThat(round.of(List.of(here.host()), Questions.refuseAll()).get(here.host()).isAnew())
                    .as("another machine answered for it meanwhile").isTrue();
            var anotherConsole = round(here).of(List.of(here.host()), Questions.refuseAll()).get(here.host());
            assertThat(anotherConsole).as("it knows not where the other one found it").isNotEqualTo(first);
            var gathered = round.gather(List.of(here.host()), Questions.refuseAll()).get(here.host());
            assertThat(gathered.known().facts().orElseThrow().at())
                    .isAfter(first.known().facts().orElseThrow().at());
        }
    }

    @Test
    void whoever_comes_while_a_host_is_asked_waits_and_takes_what_it_says() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rounds = new AtomicInteger();
        var host = Specimen.host("app-1");
        var round = new FactRound(_ -> new Slow(() -> {
            rounds.incrementAndGet();
            begun.countDown();
            goOn.await();
            return new Round.Answered(Clock.systemUTC().instant(), Duration.ZERO, Map.of());
        }), book, Clock.systemUTC());
        var first = CompletableFuture.supplyAsync(() -> round.of(List.of(host), Questions.refuseAll()), ASIDE);
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> round.of(List.of(host), Questions.refuseAll()), ASIDE);
        goOn.countDown();
        assertThat(second.get()).isEqualTo(Map.of(host, Told.young(first.get().get(host).known())));
        assertThat(rounds).hasValue(1);
    }

    /// Answers when it is let.
    private record Slow(Callable<Round> answer) implements Rounds {
        @Override
        public Round ask(Host host, List<Probe> probes) {
            try {
                return answer.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void part(HostId host) {
            // Nothing is open.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static Probe within(Probe probe, int seconds) {
        return new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), probe.every(),
                Duration.ofSeconds(seconds), probe.dependsOn(), probe.from());
    }

    private HostFacts facts(Here here) {
        var told = round(here).gather(List.of(here.host()), Questions.refuseAll()).get(here.host());
        assertThat(told.trouble()).isEmpty();
        return told.known().facts().orElseThrow();
    }

    private FactRound round(Here here) {
        // However slow the machine is that the tests run on, nothing is cut off.
        var patient = FactScripts.of(root.toString()).stream().map(probe -> within(probe, PATIENT)).toList();
        return new FactRound(_ -> new Kept(here.rounds()), book, Clock.systemUTC(), patient);
    }

    /// A program in place of the machine's own, which takes long to start.
    private void program(String name, String text) {
        var file = folder.resolve("bin").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void zone(String name) throws IOException {
        var file = write("usr/share/zoneinfo/" + name, "");
        Files.createSymbolicLink(root.resolve("etc/localtime"), file);
    }

    private void zoneFile(String text) {
        write("etc/timezone", text + "\n");
    }

    private Path write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
