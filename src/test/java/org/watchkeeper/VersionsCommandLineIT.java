package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.ObjectMapper;

/// New versions of documents on the command line: what changed, accepted before it runs, merged.
class VersionsCommandLineIT {
    @TempDir
    private Path folder;
    private Path runbook = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void copyTheShippedRunbook() throws IOException {
        runbook = folder.resolve("unet-service-update.md");
        try (var shipped = getClass().getResourceAsStream("/runbooks/unet-service-update.md")) {
            Files.copy(Objects.requireNonNull(shipped), runbook);
        }
    }

    @Test
    void changed_commands_are_refused_until_someone_accepts_them() throws IOException {
        assertThat(update()).isEqualTo(Status.OK);
        assertThat(run("diff", runbook.toString())).isEqualTo(Status.OK);
        assertThat(out).contains("Nothing changed: this version was used by");

        replace("sudo systemctl stop unet-server", "sudo systemctl stop unet-server unet-background-tasks");
        assertThat(update()).isEqualTo(Status.USAGE);
        assertThat(err).contains("changed since").contains("watchkeeper accept " + runbook);
        assertThat(run("runs", "list", "--json")).isEqualTo(Status.OK);
        assertThat(new ObjectMapper().readTree(out)).as("nothing was started").hasSize(1);

        assertThat(run("diff", runbook.toString(), "--json")).isEqualTo(Status.FAILED);
        var json = new ObjectMapper().readTree(out);
        assertThat(json.get("mustBeAccepted").asBoolean()).isTrue();
        assertThat(json.get("differences").get(0).get("after").get("text").asText()).contains("unet-background-tasks");

        assertThat(run("accept", runbook.toString(), "--sha256", "0000")).isEqualTo(Status.USAGE);
        assertThat(run("accept", runbook.toString())).isEqualTo(Status.OK);
        assertThat(out).contains("+ ").contains("unet-background-tasks").contains("Accepted by");
        assertThat(run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0", "--dry-run")).isEqualTo(Status.OK);
        assertThat(run("diff", runbook.toString())).isEqualTo(Status.OK);
        assertThat(out).contains("accepted by");
    }

    @Test
    void a_document_that_was_never_run_here_needs_no_acceptance() throws IOException {
        assertThat(run("diff", runbook.toString())).isEqualTo(Status.OK);
        assertThat(out).contains("never used here");
        replace("sudo systemctl stop unet-server", "sudo systemctl stop unet-background-tasks");
        assertThat(run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0", "--dry-run")).isEqualTo(Status.OK);
    }

    @Test
    void two_files_are_compared_without_any_history() throws IOException {
        var newer = folder.resolve("newer.md");
        Files.writeString(newer,
                Files.readString(runbook).replace("unet database migrate", "unet database migrate -v"));
        assertThat(run("diff", runbook.toString(), newer.toString())).isEqualTo(Status.FAILED);
        assertThat(out).contains("command changed");
        assertThat(run("diff", runbook.toString(), runbook.toString())).isEqualTo(Status.OK);
    }

    @Test
    void a_merge_takes_what_one_side_changed_and_writes_nothing_when_both_did() throws IOException {
        var mine = write("mine.md", "one\nmine\nthree\r\nfour\n");
        var base = write("base.md", "one\ntwo\nthree\r\nfour\n");
        var theirs = write("theirs.md", "one\ntwo\nthree\r\ntheirs\n");
        assertThat(run("merge", base, mine, theirs)).isEqualTo(Status.OK);
        assertThat(out).isEqualTo("one\nmine\nthree\r\ntheirs\n");

        var clash = write("clash.md", "one\nother\nthree\r\nfour\n");
        assertThat(run("merge", base, mine, clash)).isEqualTo(Status.FAILED);
        assertThat(out).isEmpty();
        assertThat(err).contains("mine").contains("other").contains("1 conflict");
        assertThat(run("merge", base, mine, clash, "--conflicts", "both")).isEqualTo(Status.OK);
        assertThat(out).isEqualTo("one\nmine\nother\nthree\r\nfour\n");
        assertThat(run("merge", base, mine, theirs, "--output", mine)).as("never over a file")
                .isEqualTo(Status.PROBLEM);
    }

    private int update() {
        return run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void replace(String text, String other) throws IOException {
        Files.writeString(runbook, Files.readString(runbook).replace(text + "\n", other + "\n"));
    }

    private int run(String... arguments) {
        var standard = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(standard, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), false, Map.of());
        try (var wiring = new Wiring(
                Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString(), "WATCHKEEPER_PRACTICE_SPEED", "50"),
                folder)) {
            return new Cli(wiring, terminal).run(arguments);
        } finally {
            out = standard.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }
}
