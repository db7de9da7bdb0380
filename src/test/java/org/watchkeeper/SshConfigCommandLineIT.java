package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// `hosts explain` and `hosts import --ssh-config` as they are wired, with the real `ssh -G`.
class SshConfigCommandLineIT {
    @TempDir
    private Path folder;
    private Path config = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no ssh here");
        config = folder.resolve("config");
        write("Host web-1 db\n  User deploy\nHost db\n  HostName 10.0.0.2\n  Port 2222\n  ProxyJump web-1\n");
    }

    @Test
    void what_ssh_makes_of_a_host_is_explained_by_its_lines() throws IOException {
        assertThat(run("hosts", "explain", "db", "--config", config.toString(), "--json")).isEqualTo(Status.OK);
        var db = json();
        assertThat(db.get("hostname").asText()).isEqualTo("10.0.0.2");
        assertThat(db.get("port").asText()).isEqualTo("2222");
        assertThat(db.get("proxyjump").asText()).isEqualTo("web-1");
        assertThat(db.get("identityfile").isArray()).isTrue();
        assertThat(db.at("/from/user/lines/0/line").asInt()).isEqualTo(2);
        assertThat(db.at("/from/user/lines/0/file").asText()).isEqualTo(config.toString());
        assertThat(db.at("/from/compression/source").asText()).isEqualTo("default");
        assertThat(db.get("connection").findValuesAsText("key")).containsExactly("proxyjump");
        assertThat(db.at("/connection/0/becomes").asText()).isEqualTo("obeyed");

        assertThat(run("hosts", "explain", "db", "--config", config.toString())).isEqualTo(Status.OK);
        assertThat(out).contains(config + " line 4").doesNotContain("compression");
    }

    @Test
    void hosts_are_shown_before_they_are_imported_and_imported_once() throws IOException {
        assertThat(run("hosts", "import", "--ssh-config", config.toString(), "--dry-run", "--json"))
                .isEqualTo(Status.OK);
        assertThat(json().findValuesAsText("name")).containsExactly("db", "web-1");
        assertThat(json().findValuesAsText("change")).containsExactly("added", "added");
        assertThat(json().get(0).get("port").asInt()).isEqualTo(2222);
        assertThat(json().get(0).get("jumps").get(0).asText()).isEqualTo("web-1");
        assertThat(err).contains("2 added").contains("nothing was saved");
        assertThat(json().findValues("remarks").toString()).isEqualTo("[[], []]");
        run("hosts", "list");
        assertThat(out).doesNotContain("web-1");

        assertThat(run("hosts", "import", "--ssh-config", config.toString())).isEqualTo(Status.OK);
        write("Host db\n  HostName 10.0.0.3\n  Port 2222\n  User deploy\n  ProxyJump web-1\n  ForwardAgent yes\n");
        assertThat(run("hosts", "import", "--ssh-config", config.toString(), "--json")).isEqualTo(Status.OK);
        assertThat(json().findValuesAsText("change")).containsExactly("changed", "gone");
        assertThat(json().at("/0/remarks")).singleElement().asString().contains("forwardagent yes is not obeyed");
        assertThat(json().at("/0/differences/0/after").asText()).isEqualTo("10.0.0.3");
        assertThat(run("hosts", "explain", "db")).isEqualTo(Status.OK);
        assertThat(out).contains("10.0.0.3");
        run("hosts", "list");
        assertThat(out).contains("web-1").contains("deploy@[10.0.0.3]:2222");
    }

    @Test
    void a_configuration_that_runs_commands_is_refused_until_that_is_allowed_once() throws IOException {
        var trace = folder.resolve("ran");
        write("Host web\nMatch exec \"touch " + trace + "\"\n  User someone\n");

        assertThat(run("hosts", "explain", "web", "--config", config.toString())).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("line 2: Match exec").contains("--allow-match-exec");
        assertThat(run("hosts", "import", "--ssh-config", config.toString(), "--dry-run")).isEqualTo(Status.PROBLEM);
        assertThat(trace).doesNotExist();

        assertThat(run("hosts", "import", "--ssh-config", config.toString(), "--allow-match-exec"))
                .isEqualTo(Status.OK);
        assertThat(trace).exists();
        assertThat(run("hosts", "explain", "web", "--config", config.toString())).isEqualTo(Status.OK);
    }

    @Test
    void a_name_that_would_be_an_option_is_refused() {
        assertThat(run("hosts", "explain", "--config", config.toString(), "--", "-oProxyCommand=id"))
                .isEqualTo(Status.PROBLEM);
        assertThat(err).contains("no host that ssh could be asked for");
    }

    @Test
    void an_import_of_nothing_is_no_success() throws IOException {
        assertThat(run("hosts", "import", "--ssh-config", folder.resolve("none").toString())).isEqualTo(Status.FAILED);
        assertThat(err).contains("it is not there");
        write("Host web-1\n  Bogus yes\n");
        assertThat(run("hosts", "import", "--ssh-config", config.toString())).isEqualTo(Status.FAILED);
    }

    private void write(String text) throws IOException {
        Files.writeString(config, text);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    private int run(String... arguments) {
        var standard = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(standard, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), false, Map.of());
        try (var wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder)) {
            return new Cli(wiring, terminal).run(arguments);
        } finally {
            out = standard.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }
}
