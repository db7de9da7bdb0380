package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

/// A change planned, approved by somebody else, decided, run on a practice host and done, by the command line as it is wired.
class ChangesCommandLineIT {
    @TempDir
    private Path folder;
    private Path runbook = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void copyTheShippedRunbook() throws IOException {
        runbook = folder.resolve("unet-service-update.md");
        try (var shipped = ChangesCommandLineIT.class.getResourceAsStream("/runbooks/unet-service-update.md")) {
            Files.copy(Objects.requireNonNull(shipped), runbook);
        }
        operator("ada");
    }

    @Test
    void a_change_is_planned_approved_by_another_and_run_with_a_go_to_its_end() throws IOException {
        var change = planned("--approvals", "1", "--submit");
        assertThat(change.get("change").get("stage").asText()).isEqualTo("awaiting-approval");
        var id = change.get("change").get("id").asText();
        assertThat(run("changes", "approve", id)).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("nobody approves their own change");
        assertThat(carryOut(id)).as("not approved").isEqualTo(Status.USAGE);
        assertThat(err).contains("is not approved");
        operator("bob");
        assertThat(run("changes", "approve", id, "--note", "fine")).isEqualTo(Status.OK);
        operator("ada");
        assertThat(carryOut(id)).as("no go yet").isEqualTo(Status.USAGE);
        assertThat(err).contains("has no go yet");
        assertThat(run("changes", "announce", id, "--how", "mail")).isEqualTo(Status.OK);
        assertThat(run("changes", "go", id)).isEqualTo(Status.OK);
        assertThat(carryOut(id)).isEqualTo(Status.OK);
        assertThat(run("changes", "show", id, "--json")).isEqualTo(Status.OK);
        var after = new ObjectMapper().readTree(out);
        assertThat(after.get("change").get("stage").asText()).isEqualTo("done");
        assertThat(after.get("history").findValuesAsText("kind")).containsExactly("drafted", "submitted", "approved",
                "announced", "decided", "run-began", "run-ended");
        assertThat(run("changes", "report", id)).isEqualTo(Status.OK);
        assertThat(out).contains("# Patch update: done", "| bob | ", "fine", "sudo systemctl stop unet-server",
                "exit 0");
        assertThat(run("changes", "report", id, "--as", "html")).isEqualTo(Status.OK);
        assertThat(out).startsWith("<!DOCTYPE html>").contains("<td>bob</td>");
        assertThat(run("changes", "report", id, "--as", "pdf")).isEqualTo(Status.USAGE);
        assertThat(run("changes")).isEqualTo(Status.OK);
        assertThat(out).as("what is over is not listed").isEmpty();
    }

    @Test
    void what_cannot_be_planned_is_said_and_nothing_is_kept() {
        assertThat(plan("--length", "soon")).isEqualTo(Status.USAGE);
        assertThat(err).contains("no length");
        assertThat(plan("--length", "PT0S")).isEqualTo(Status.USAGE);
        assertThat(plan("--length", "PT1H", "--impact", "huge")).isEqualTo(Status.USAGE);
        assertThat(plan("--length", "PT1H", "--start", "tomorrow")).isEqualTo(Status.USAGE);
        assertThat(plan("--length", "PT1H")).as("there is no window").isEqualTo(Status.USAGE);
        assertThat(err).contains("Nothing fits into a window");
        assertThat(run("changes", "show", "nope")).isEqualTo(Status.USAGE);
        assertThat(run("changes", "list", "--all", "--json")).isEqualTo(Status.OK);
        assertThat(out.strip()).isEqualTo("[ ]");
    }

    @Test
    void a_change_is_moved_with_a_reason_and_asks_again_and_is_cancelled() throws IOException {
        var id = planned("--approvals", "1", "--submit").get("change").get("id").asText();
        operator("bob");
        run("changes", "approve", id);
        assertThat(run("changes", "move", id, "--start", "2031-12-05 03:00 Europe/Berlin", "--reason", " "))
                .isEqualTo(Status.USAGE);
        assertThat(run("changes", "move", id, "--start", "2031-12-05 03:00 Europe/Berlin", "--reason", "vendor"))
                .isEqualTo(Status.OK);
        assertThat(out).contains("awaiting approval").contains("Fri 5 Dec 2031 02:00 UTC").contains("Moved to");
        assertThat(run("changes", "cancel", id, "--reason", "withdrawn")).isEqualTo(Status.OK);
        assertThat(run("changes", "cancel", id, "--reason", "again")).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("it is cancelled");
    }

    private JsonNode planned(String... more) throws IOException {
        var now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC)
                .format(Instant.now().truncatedTo(ChronoUnit.MINUTES));
        var arguments = new ArrayList<>(List.of("--length", "PT2H", "--start", now + " UTC",
                "--json"));
        arguments.addAll(List.of(more));
        assertThat(plan(arguments.toArray(String[]::new))).as(err).isEqualTo(Status.OK);
        return new ObjectMapper().readTree(out);
    }

    private int plan(String... more) {
        var arguments = new ArrayList<>(List.of("changes", "plan", runbook + "#patch-update",
                "--host", "practice-app-1", "--set", "version=0.1.1"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int carryOut(String change) {
        return run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0", "--change", change);
    }

    private void operator(String name) throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{\"operator\": \"" + name + "\"}");
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
