package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Login;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

import com.fasterxml.jackson.databind.json.JsonMapper;

final class ProbeCommandTest {
    private static final Instant AT = Instant.parse("2026-11-30T03:00:00Z");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Function<Probe, Observation> answer = _ -> ended(0, "7 % of /\n");
    @TempDir
    private Path folder;

    private static Observation ended(int status, String text) {
        return new Observation.Ended(status, text, "", false, Duration.ofMillis(12));
    }

    private static Optional<Host> named(String name) {
        return name.startsWith("app")
                ? Optional.of(new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name,
                        new Endpoint("127.0.0.1", 22), new Login("nobody", List.of(), false, false), List.of(),
                        Environment.DEVELOPMENT, new TreeSet<>(), new TreeSet<>(), false))
                : Optional.empty();
    }

    private final Rounds rounds = new Rounds() {
        @Override
        public Round ask(Host host, List<Probe> probes) {
            return host.name().equals("app-down")
                    ? new Round.Unreached(AT, "nobody answers", false)
                    : new Round.Answered(AT, Duration.ZERO,
                            probes.stream().collect(Collectors.toMap(Probe::id, answer)));
        }

        @Override
        public void part(HostId host) {}

        @Override
        public void close() {}
    };

    private int run(String... arguments) {
        var hosts = (Hosts) Proxy.newProxyInstance(Hosts.class.getClassLoader(), new Class<?>[]{Hosts.class},
                (_, method, given) -> method.getName().equals("named") ? named((String) given[0]) : null);
        var tools = (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "hosts" -> hosts;
                    case "asking" -> rounds;
                    case "reader" -> new MarkdownRunbooks();
                    default -> throw new AssertionError(method + " is not needed");
                });
        var all = new String[arguments.length + 1];
        all[0] = "probe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(tools, new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_ends_as_a_monitoring_plugin_does_with_the_worst_of_all() {
        assertThat(run("app-1", "--kind", "disk=/")).isZero();
        assertThat(printed()).isEqualTo("app-1  OK        Disk /: 7 % of /\n");
        answer = _ -> ended(0, "85 % of /\n");
        assertThat(run("app-1", "--kind", "disk=/")).isEqualTo(1);
        answer = _ -> ended(0, "95 % of /\n");
        assertThat(run("app-1", "app-2", "--kind", "disk=/")).isEqualTo(2);
        answer = _ -> new Observation.NotAsked("no room");
        assertThat(run("app-1", "--kind", "disk=/")).isEqualTo(3);
    }

    @Test
    void a_host_that_is_not_reached_is_unknown_and_hides_nothing_of_others() {
        assertThat(run("app-down", "--kind", "memory")).isEqualTo(3);
        assertThat(printed()).isEqualTo("app-down  UNKNOWN   not reached: nobody answers\n");
        answer = _ -> ended(0, "99 % used\n");
        assertThat(run("app-down", "app-1", "--kind", "memory")).isEqualTo(2);
    }

    @Test
    void json_has_each_reading() throws IOException {
        answer = probe -> probe.id().text().startsWith("unit") ? ended(3, "inactive (dead)\n") : ended(0, "7 % of /\n");
        assertThat(run("app-1", "app-down", "--kind", "unit=nginx", "--kind", "disk=/", "--json")).isEqualTo(2);
        var tree = new JsonMapper().readTree(printed());
        assertThat(tree.at("/0/host").asText()).isEqualTo("app-1");
        assertThat(tree.at("/0/at").asText()).isEqualTo("2026-11-30T03:00:00Z");
        assertThat(tree.at("/0/probes/0/id").asText()).isEqualTo("unit.nginx");
        assertThat(tree.at("/0/probes/0/level").asText()).isEqualTo("critical");
        assertThat(tree.at("/0/probes/0/text").asText()).isEqualTo("inactive (dead)");
        assertThat(tree.at("/0/probes/0").has("value")).isFalse();
        assertThat(tree.at("/0/probes/1/value").asDouble()).isEqualTo(7);
        assertThat(tree.at("/0/probes/1/unit").asText()).isEqualTo("%");
        assertThat(tree.at("/0/probes/1/tookMillis").asInt()).isEqualTo(12);
        assertThat(tree.at("/1/reached").asBoolean()).isFalse();
        assertThat(tree.at("/1/why").asText()).isEqualTo("nobody answers");
    }

    @Test
    void what_makes_no_sense_is_unknown_and_asks_nobody() {
        answer = _ -> {
            throw new AssertionError("nobody is asked");
        };
        for (var arguments : List.of(List.of(), List.of("web-1"), List.of("app-1", "--kind", "nonsense"),
                List.of("app-1", "--kind", "unit"), List.of("app-1", "--kind", "memory=x"),
                List.of("app-1", "--no-such"),
                List.of("app-1", "--kind", "memory", "--warning", "exit ="), List.of("app-1", "--warning", "exit == 1"),
                List.of("app-1", "--runbook", "/nonexistent.md"))) {
            assertThat(run(arguments.toArray(String[]::new))).as(arguments.toString()).isEqualTo(3);
        }
        assertThat(printed()).isEmpty();
    }

    @Test
    void conditions_of_ones_own() {
        answer = _ -> ended(0, "FAILED 3\n");
        assertThat(run("app-1", "--kind", "command=check", "--warning", "out contains \"FAILED\"")).isEqualTo(1);
        assertThat(run("app-1", "--kind", "command=check", "--critical", "number(/FAILED (\\d+)/) > 2")).isEqualTo(2);
    }

    @Test
    void a_document_is_asked_for_its_checks() throws IOException {
        var file = Files.writeString(folder.resolve("daily.md"), """
                # Daily

                ```bash
                sudo systemctl status nginx
                df -h /var
                sqlite3 <file> "PRAGMA integrity_check;"
                ```
                """);
        assertThat(run("app-1", "--runbook", file.toString(), "--json")).isEqualTo(0);
        assertThat(printed()).contains("\"unit.nginx\"", "\"daily.md:4\"", "\"daily.md:5\"").doesNotContain("memory");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "daily.md:6: not asked: Integrity of <file>: something in its command has to be filled in first\n");
    }

    @Test
    void what_a_host_says_does_nothing_to_the_terminal() {
        answer = _ -> ended(0, "\u001b[2J\u202e7 % of /\n");
        run("app-1", "--kind", "disk=/");
        assertThat(printed()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void the_kinds_are_listed() {
        assertThat(run("--kinds")).isZero();
        assertThat(printed()).contains("unit=NAME\n", "disk[=PATH]\n", "memory\n");
    }
}
