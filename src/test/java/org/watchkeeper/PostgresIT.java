package org.watchkeeper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;
import org.watchkeeper.remote.testing.SshdServer;
import org.watchkeeper.store.DatabaseUrl;
import org.watchkeeper.store.testing.PostgresServer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The console of a team, as it is wired: WATCHKEEPER_DATABASE names a PostgreSQL, the host is a real sshd.
@Timeout(180)
class PostgresIT {
    private static final String DOCUMENT = """
            # Shop
            ## Update
            ```bash
            # 1. Say who it is
            printf 'half \\303\\251 done\\000'; echo on stderr >&2
            # 2. Count
            echo started >> "$HOME/started"; for i in $(seq 1 150); do echo line $i; sleep 0.02; done
            # 3. End
            echo end >> "$HOME/started"
            ```
            """;
    @TempDir
    private Path folder;
    private final DatabaseUrl database = PostgresServer.shared().freshDatabase();
    private SshdServer server;
    private Path document = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = SshdServer.start(folder);
        document = Files.writeString(folder.resolve("shop.md"), DOCUMENT);
        Files.write(Files.createDirectories(folder.resolve("data")).resolve("known_hosts"),
                server.knownHostsLines(server.endpoint()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_procedure_is_walked_to_its_end_and_every_byte_is_in_the_teams_database() throws IOException {
        addHost();
        assertThat(run(folder, walk())).as(() -> err).isEqualTo(Status.OK);
        assertThat(Files.exists(folder.resolve("data/watchkeeper.db"))).as("nothing is kept beside it").isFalse();

        var elsewhere = Files.createDirectories(folder.resolve("colleague"));
        run(elsewhere, "hosts", "list", "--json");
        assertThat(json()).hasSize(1);
        assertThat(json().get(0).get("name").asText()).isEqualTo("app-1");
        run(elsewhere, "runs", "list", "--json");
        var line = json().get(0);
        assertThat(line.get("result").asText()).isEqualTo("completed");
        run(elsewhere, "runs", "show", line.get("id").asText(), "--json", "--output");
        var attempts = json().get("attempts");
        assertThat(attempts.get(0).get("stdout").get("text").asText()).isEqualTo("half é done\0");
        assertThat(attempts.get(0).get("stderr").get("text").asText()).isEqualTo("on stderr\n");
        assertThat(counted(attempts)).isEqualTo(lines());
        assertThat(run(elsewhere, "runs", "show", line.get("id").asText(), "--output")).isEqualTo(Status.OK);
        assertThat(out).contains("line 150\n").contains("Closed by");
    }

    @Test
    void a_console_that_is_killed_is_resumed_from_elsewhere_and_nothing_is_started_twice() throws Exception {
        addHost();
        var console = process(walk());
        try (var said = console.inputReader()) {
            for (var line = said.readLine(); line != null && !line.equals("line 5"); line = said.readLine()) {
                // until the command is in the middle of what it prints
            }
            run(Files.createDirectories(folder.resolve("rival")), "runs", "list", "--json");
            assertThat(run(folder.resolve("rival"), "resume", json().get(0).get("id").asText()))
                    .isEqualTo(Status.PROBLEM);
            assertThat(err).contains(" drives this run at ");
            console.destroyForcibly().waitFor();
        }
        var elsewhere = Files.createDirectories(folder.resolve("colleague"));
        Files.copy(folder.resolve("data/known_hosts"),
                Files.createDirectories(elsewhere.resolve("data")).resolve("known_hosts"));
        run(elsewhere, "runs", "list", "--json");
        assertThat(json().get(0).path("result").asText("")).as("still open").isNotEqualTo("completed");
        var id = json().get(0).get("id").asText();
        assertThat(run(elsewhere, "resume", id)).as(() -> err).isEqualTo(Status.OK);
        assertThat(Files.readAllLines(server.home().resolve("started"))).containsExactly("started", "end");
        run(folder, "runs", "show", id, "--json", "--output");
        assertThat(counted(json().get("attempts"))).isEqualTo(lines());
    }

    @Test
    void a_host_of_the_team_is_added_and_removed_and_no_practice_host_is_among_them() throws IOException {
        addHost();
        run(folder, "hosts", "list", "--json");
        assertThat(json()).hasSize(1);
        assertThat(run(folder, "hosts", "test", "app-1")).as(() -> out).isEqualTo(Status.OK);
        assertThat(run(folder, "hosts", "remove", "app-1")).isEqualTo(Status.OK);
        run(folder, "hosts", "list", "--json");
        assertThat(json()).isEmpty();
    }

    private void addHost() {
        assertThat(run(folder, "hosts", "add", "app-1", "--address", "127.0.0.1", "--port",
                Integer.toString(server.endpoint().port()), "--user", server.user(), "--environment", "production",
                "--key", server.clientKey().toString())).as(() -> err).isEqualTo(Status.OK);
    }

    private String[] walk() {
        return new String[]{"run", document + "#update", "--host", "app-1", "--without-way-back", "only counts"};
    }

    private static String counted(JsonNode attempts) {
        for (var attempt : attempts) {
            if (attempt.get("command").asText().contains("seq 1 150")) {
                return attempt.get("stdout").get("text").asText();
            }
        }
        throw new AssertionError("the counting command is not in " + attempts);
    }

    private static String lines() {
        var lines = new StringBuilder();
        for (int line = 1; line <= 150; line++) {
            lines.append("line ").append(line).append('\n');
        }
        return lines.toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    /// The command line in a process of its own, made to be killed.
    private Process process(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("killed.log").toFile());
        builder.environment().putAll(environment(folder));
        return builder.start();
    }

    private int run(Path home, String... arguments) {
        var standard = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(standard, true, UTF_8), new PrintStream(errors, true, UTF_8), false, Map.of());
        try (var wiring = new Wiring(environment(home), home)) {
            return new Cli(wiring, terminal).run(arguments);
        } finally {
            out = standard.toString(UTF_8);
            err = errors.toString(UTF_8);
        }
    }

    private Map<String, String> environment(Path home) {
        return Map.of("WATCHKEEPER_HOME", home.resolve("data").toString(), "WATCHKEEPER_DATABASE",
                database.toString());
    }
}
