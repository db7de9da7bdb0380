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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.ObjectMapper;

/// The command line as it is wired: a fresh data folder, SQLite, the practice hosts over SSH.
class CommandLineIT {
    @TempDir
    private Path folder;
    private Path runbook = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void copyTheShippedRunbook() throws IOException {
        runbook = folder.resolve("unet-service-update.md");
        try (var shipped = CommandLineIT.class.getResourceAsStream("/runbooks/unet-service-update.md")) {
            Files.copy(java.util.Objects.requireNonNull(shipped), runbook);
        }
    }

    @Test
    void an_update_is_walked_on_a_practice_host_and_its_record_has_every_byte() throws IOException {
        assertThat(run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0")).isEqualTo(Status.OK);
        assertThat(out).contains("unet 0.1.1 (linux-amd64)");
        assertThat(run("runs", "list", "--json")).isEqualTo(Status.OK);
        var line = new ObjectMapper().readTree(out).get(0);
        assertThat(line.get("result").asText()).isEqualTo("completed");
        assertThat(line.get("practice").asBoolean()).isTrue();
        assertThat(run("runs", "show", line.get("id").asText(), "--json", "--output")).isEqualTo(Status.OK);
        var attempts = new ObjectMapper().readTree(out).get("attempts");
        assertThat(attempts.get(attempts.size() - 1).get("stdout").get("text").asText())
                .isEqualTo("unet 0.1.1 (linux-amd64)\n");
    }

    @Test
    void what_a_run_printed_is_found_again() throws IOException {
        run("run", runbook + "#patch-update", "--host", "practice-app-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0");
        assertThat(run("runs", "search", "UNET", "0.1.1", "(linux")).isEqualTo(Status.OK);
        assertThat(out).contains("  unet 0.1.1 (linux-amd64)\n").contains("practice-app-1").contains("practice");
        assertThat(err).contains("line");
        assertThat(run("runs", "search", "unet 0.1.1 (linux", "--host", "practice-app-1", "--since", "1h", "--json"))
                .isEqualTo(Status.OK);
        var found = new ObjectMapper().readTree(out);
        assertThat(found.get("reach").asText()).isEqualTo("all");
        var line = found.get("lines").get(0);
        assertThat(line.get("line").asText().substring(line.get("from").asInt(), line.get("to").asInt()))
                .isEqualTo("unet 0.1.1 (linux");
        run("runs", "show", line.get("run").asText(), "--json", "--output");
        assertThat(out).contains(line.get("attempt").asText());
        run("runs", "search", "unet 0.1.1 (linux", "--host", "practice-app-2");
        assertThat(err).contains("Nothing found.");
        assertThat(run("runs", "search", " ")).isEqualTo(Status.USAGE);
    }

    @Test
    void a_failed_step_leaves_the_run_open_and_resume_leads_back_up_to_what_must_be_confirmed() throws IOException {
        run("practice", "on", "practice-app-2", "migration-fails");
        assertThat(run("run", runbook + "#minor-update", "--host", "practice-app-2", "--set", "version=0.2.0", "--set",
                "current_version=0.1.0")).isEqualTo(Status.FAILED);
        assertThat(err).contains("migration stopped");
        assertThat(run("hosts", "remove", "practice-app-2")).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("Open runs use this host").contains("Minor update");
        run("runs", "list", "--json");
        var id = new ObjectMapper().readTree(out).get(0).get("id").asText();
        assertThat(run("resume", id, "--roll-back", "migration failed")).isEqualTo(Status.WAITS);
        assertThat(run("resume", id)).as("silence is no consent").isEqualTo(Status.WAITS);
        assertThat(run("resume", id, "--confirm")).isEqualTo(Status.FAILED);
        assertThat(err).contains("finished: rolled-back");
        run("practice");
        assertThat(out).contains("practice-app-2").contains("version=0.1.0}");
        assertThat(run("hosts", "remove", "practice-app-2")).as("the run is closed").isEqualTo(Status.OK);
    }

    @Test
    void what_is_told_to_go_wrong_is_said_with_its_step() {
        assertThat(run("practice", "fail", "practice-app-2", "minor-update", "1", "--exit", "7")).isEqualTo(Status.OK);
        assertThat(out).startsWith("armed: step 1")
                .contains("fails with exit status 7 the next time it runs on practice-app-2: ");
        run("practice", "drop", "practice-app-2", "minor-update", "1");
        assertThat(out).startsWith("armed: step 1").contains("loses the connection in its middle");
    }

    @Test
    void practice_that_makes_no_sense_is_refused_in_a_sentence() {
        assertThat(run("practice", "fail", "practice-app-2", "minor-update", "1", "--exit", "300"))
                .isEqualTo(Status.USAGE);
        assertThat(err).contains("exit status 300").contains("from 1 to 255").doesNotContain("Exception");
        assertThat(run("practice", "fail", "practice-app-2", "nope", "1")).isEqualTo(Status.USAGE);
        assertThat(run("show", folder.toString())).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("It is a folder");
    }

    @Test
    void a_practice_host_that_reboots_is_waited_for_before_the_next_command_is_sent() throws IOException {
        var document = folder.resolve("reboot.md");
        Files.writeString(document, """
                # Maintenance
                ## Restart
                ```bash
                sudo reboot
                echo after
                ```
                """);
        assertThat(run("run", document + "#restart", "--host", "practice-gov-1", "--dry-run", "--without-way-back",
                "a restart is none")).as(() -> err).isEqualTo(Status.OK);
        assertThat(out).contains("waits until the host is back");
        assertThat(run("run", document + "#restart", "--host", "practice-gov-1", "--without-way-back",
                "a restart is none")).as("it is confirmed first").isEqualTo(Status.WAITS);
        run("runs", "list", "--json");
        var id = new ObjectMapper().readTree(out).get(0).get("id").asText();
        assertThat(run("resume", id, "--confirm")).as(() -> err).isEqualTo(Status.OK);
        assertThat(err).containsSubsequence("$ sudo reboot", "succeeded: practice-gov-1 was restarted and is back",
                "$ echo after");
    }

    @Test
    void what_cannot_be_planned_is_said_and_nothing_is_started() throws IOException {
        assertThat(run("run", runbook + "#patch-update", "--host", "nobody")).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("There is no host 'nobody'");
        assertThat(run("run", runbook + "#patch-update", "--set", "version=1")).isEqualTo(Status.USAGE);
        assertThat(run("run", runbook + "#no-such", "--host", "practice-app-1")).isEqualTo(Status.USAGE);
        assertThat(err).contains("patch-update");
        var empty = Files.createFile(folder.resolve("empty.md"));
        assertThat(run("run", empty + "#upgrade", "--host", "practice-app-1")).isEqualTo(Status.USAGE);
        assertThat(err).contains("It has none: `watchkeeper lint` says why");
        assertThat(run("run", "--help")).isEqualTo(Status.OK);
        assertThat(run("hosts", "add", "--help")).isEqualTo(Status.OK);
        assertThat(run("help", "runs")).isEqualTo(Status.OK);
        assertThat(run("run")).isEqualTo(Status.USAGE);
        run("runs", "list");
        assertThat(out).isEmpty();
    }

    @Test
    void T_141_one_of_several_ways_is_chosen_on_the_command_line_and_none_without_being_named() throws IOException {
        var document = folder.resolve("weekly.md");
        Files.writeString(document, """
                # Weekly
                ```bash
                # Updates
                sudo apt upgrade -y  # Debian
                sudo dnf upgrade -y  # Fedora
                ```
                """);
        assertThat(run("run", document + "#weekly", "--host", "practice-app-1", "--dry-run")).isEqualTo(Status.USAGE);
        assertThat(err).contains("Choose one as updates: apt or dnf").contains("--choose STEP=WAY");
        assertThat(run("run", document + "#weekly", "--host", "practice-app-1", "--choose", "updates=yum",
                "--dry-run")).isEqualTo(Status.USAGE);
        assertThat(run("run", document + "#weekly", "--host", "practice-app-1", "--choose", "updates=dnf",
                "--dry-run")).isEqualTo(Status.OK);
        assertThat(out).contains("dnf upgrade -y").doesNotContain("apt upgrade").contains("(not chosen: dnf is)");
        run("show", document.toString());
        assertThat(out).contains("--choose updates=apt|dnf");
    }

    @Test
    void T_119_a_run_over_midnight_goes_back_to_what_it_wrote_and_a_second_run_of_the_day_writes_elsewhere()
            throws IOException {
        var document = folder.resolve("backup.md");
        Files.writeString(document, """
                # Guide
                ## Update
                <!-- watchkeeper: kind=upgrade rollback="#restore" -->
                ```bash
                cp -r /etc/unet /etc/unet.backup.$(date +%Y%m%d)
                ```
                ## Restore
                ```bash
                mv /etc/unet.backup.$(date +%Y%m%d) /etc/unet
                ```
                """);
        run("run", document + "#update", "--host", "practice-app-1", "--dry-run");
        assertThat(out).containsPattern("(?s)unet\\.backup\\.(\\d{8})\n.*unet\\.backup\\.\\1 ");
        run("run", document + "#update", "--host", "practice-app-1", "--set", "stamp_yyyymmdd=20261121");
        run("run", document + "#update", "--host", "practice-app-1", "--set", "stamp_yyyymmdd=20261121", "--dry-run");
        assertThat(out).contains("/etc/unet.backup.20261121\n").contains("mv /etc/unet.backup.20261121 /etc/unet");
    }

    @Test
    void a_dry_run_shows_the_commands_and_keeps_nothing() {
        assertThat(run("run", runbook + "#patch-update", "--host", "practice-prod-1", "--set", "version=1.0; rm -rf /",
                "--set",
                "current_version=0.1.0", "--dry-run")).as("a strange version is refused").isEqualTo(Status.USAGE);
        assertThat(run("run", runbook + "#patch-update", "--host", "practice-prod-1", "--set", "version=0.1.1", "--set",
                "current_version=0.1.0", "--dry-run")).isEqualTo(Status.OK);
        assertThat(out).contains("/v0.1.1/").contains("practice-prod-1 (production, practice)");
        run("runs", "list");
        assertThat(out).isEmpty();
    }

    @Test
    void lint_and_show_answer_for_good_and_bad_documents() throws IOException {
        assertThat(run("lint", runbook.toString())).isEqualTo(Status.OK);
        assertThat(run("show", runbook.toString(), "--json")).isEqualTo(Status.OK);
        assertThat(new ObjectMapper().readTree(out).get("procedures").size()).isEqualTo(23);
        assertThat(run("show", "unet-service-update.md")).as("shipped, by its name alone").isEqualTo(Status.OK);
        assertThat(run("show", folder.resolve("missing.md").toString())).isEqualTo(Status.PROBLEM);
        Files.write(folder.resolve("broken.md"), new byte[]{'#', ' ', (byte) 0xff, '\n'});
        assertThat(run("lint", folder.resolve("broken.md").toString())).isEqualTo(Status.FAILED);
        Files.write(folder.resolve("empty.md"), new byte[0]);
        assertThat(run("lint", folder.resolve("empty.md").toString())).isEqualTo(Status.OK);
        assertThat(out).contains("RB007");
        assertThat(run("lint", Files.createDirectory(folder.resolve("nothing")).toString())).isEqualTo(Status.PROBLEM);
    }

    @Test
    void hosts_are_added_listed_and_removed() {
        assertThat(run("hosts", "add", "web-1", "--address", "192.0.2.1", "--user", "ops", "--environment",
                "production", "--agent"))
                .isEqualTo(Status.OK);
        run("hosts", "list", "--json");
        assertThat(out).contains("\"web-1\"").contains("\"production\"");
        assertThat(run("hosts", "add", "web-2", "--address", "192.0.2.2", "--user", "ops", "--environment", "prod"))
                .isEqualTo(Status.USAGE);
        assertThat(run("hosts", "add", "web-2", "--address", "192.0.2.2", "--user", "", "--environment", "staging"))
                .isEqualTo(Status.USAGE);
        assertThat(run("hosts", "test", "nobody")).isEqualTo(Status.PROBLEM);
        assertThat(run("hosts", "remove", "web-1")).isEqualTo(Status.OK);
        assertThat(run("hosts", "remove", "web-1")).isEqualTo(Status.PROBLEM);
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
