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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Checklists from the command line as it is wired.
class ChecklistsCommandLineIT {
    @TempDir
    private Path folder;
    private String out = "";
    private String err = "";

    @Test
    void a_list_is_opened_ticked_exported_and_its_ticks_come_back() throws IOException {
        assertThat(run("checklists", "open", "azora-platform-maintenance.md", "--list", "48 hours before", "--start",
                "2026-03-29 04:00 Europe/Berlin")).isEqualTo(Status.OK);
        var id = out.split(" ", 2)[0];
        var ticked = json("checklists", "tick", id, "1", "--note", "done on Friday", "--json");
        assertThat(ticked.get("state").asText()).isEqualTo("ticked");
        assertThat(ticked.get("notes").get(0).get("text").asText()).isEqualTo("done on Friday");
        assertThat(run("checklists", "tick", id, "2", "--not-applicable", "no plan is needed")).isEqualTo(Status.OK);
        var shown = json("checklists", "show", id, "--json");
        assertThat(shown.get("due").get("to").asText()).isEqualTo("2026-03-27T02:00:00Z");
        assertThat(shown.get("open").asInt()).isEqualTo(3);
        assertThat(json("checklists", "export", id, "--json")).isEqualTo(shown);
        assertThat(shown.get("list").get(0).get("notes").get(0).get("text").asText()).isEqualTo("done on Friday");
        assertThat(run("checklists", "export", id)).isEqualTo(Status.OK);
        var file = folder.resolve("list.md");
        Files.writeString(file, out.replace("- [ ] ", "- [x] "));
        assertThat(run("checklists", "import", file.toString())).isEqualTo(Status.OK);
        assertThat(err).contains("3 items were ticked");
        assertThat(json("checklists", "list", "--json")).isEmpty();
        assertThat(json("checklists", "list", "--all", "--json").get(0).get("urgency").asText()).isEqualTo("done");
        assertThat(run("checklists", "tick", id, "1", "--undo")).isEqualTo(Status.OK);
        assertThat(json("checklists", "list", "--json").get(0).get("open").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_is_assigned_signed_off_put_away_and_opened_again() throws IOException {
        assertThat(run("checklists", "open", "azora-platform-maintenance.md", "--list", "2 hours before"))
                .isEqualTo(Status.OK);
        var id = out.split(" ", 2)[0];
        assertThat(run("checklists", "assign", id, "--to", "Ben")).isEqualTo(Status.OK);
        assertThat(run("checklists", "assign", id, "2", "--to", "Ann")).isEqualTo(Status.OK);
        var shown = json("checklists", "show", id, "--json");
        assertThat(shown.get("assigned").asText()).isEqualTo("Ben");
        assertThat(shown.get("list").get(1).get("assigned").asText()).isEqualTo("Ann");
        assertThat(run("checklists", "sign-off", id)).as("five items are open").isEqualTo(Status.USAGE);
        assertThat(run("checklists", "put-away", id, "--reason", " ")).isEqualTo(Status.USAGE);
        assertThat(run("checklists", "put-away", id, "--reason", "the window was cancelled")).isEqualTo(Status.OK);
        assertThat(json("checklists", "show", id, "--json").get("closing").get("state").asText()).isEqualTo("put-away");
        assertThat(run("checklists", "reopen", id, "--reason", "it is back")).isEqualTo(Status.OK);
        for (int item = 1; item <= 5; item++) {
            assertThat(run("checklists", "tick", id, Integer.toString(item))).isEqualTo(Status.OK);
        }
        assertThat(run("checklists", "reopen", id, "--reason", "again")).as("it is open").isEqualTo(Status.USAGE);
        assertThat(run("checklists", "sign-off", id, "--note", "all seen")).isEqualTo(Status.OK);
        var closed = json("checklists", "show", id, "--json");
        assertThat(closed.get("closing").get("state").asText()).isEqualTo("signed-off");
        assertThat(run("checklists", "tick", id, "1", "--undo")).as("somebody answers for it").isEqualTo(Status.USAGE);
        assertThat(err).contains("This list is closed", "checklists reopen " + id);
        assertThat(run("checklists", "sign-off", id)).isEqualTo(Status.USAGE);
        assertThat(run("checklists", "put-away", id, "--reason", "twice")).isEqualTo(Status.USAGE);
        assertThat(json("checklists", "show", id, "--json")).isEqualTo(closed);
        assertThat(run("checklists", "show", id)).isEqualTo(Status.OK);
        assertThat(out).contains("for Ben\n", "for Ann\n", "signed off by ", ": all seen\n");
    }

    @Test
    void an_item_made_of_a_command_is_ticked_by_running_it_on_a_practice_host() throws IOException {
        assertThat(run("checklists", "open", "governance-app-maintenance.md", "--list", "pre-update"))
                .isEqualTo(Status.OK);
        var id = out.split(" ", 2)[0];
        var host = "practice-gov-1";
        assertThat(run("checklists", "tick", id, "1")).as("it proves itself").isEqualTo(Status.USAGE);
        assertThat(run("checklists", "tick", id, "1", "--note", " ")).as("no reason").isEqualTo(Status.USAGE);
        assertThat(run("checklists", "tick", id, "1", "--host", host, "--undo")).isEqualTo(Status.USAGE);
        assertThat(run("checklists", "tick", id, "1", "--host", host, "--not-applicable", "x")).isEqualTo(Status.USAGE);
        assertThat(run("checklists", "tick", id, "1", "--confirm")).isEqualTo(Status.USAGE);
        assertThat(run("checklists", "tick", id, "1", "--host", "practice-gov-9")).isEqualTo(Status.USAGE);
        assertThat(err).contains("There is no host 'practice-gov-9'");
        assertThat(run("runs")).isEqualTo(Status.OK);
        assertThat(out).as("nothing was run").doesNotContain(host);
        var item = json("checklists", "tick", id, "1", "--host", host, "--json");
        assertThat(err).contains("proved and ticked");
        assertThat(json("checklists", "show", id, "--json").get("list").get(0)).isEqualTo(item);
        assertThat(item.get("state").asText()).isEqualTo("ticked");
        assertThat(item.get("evidence").get(0).get("host").asText()).isEqualTo(host);
    }

    @Test
    void show_marks_each_item_with_its_box_its_timing_and_its_binding() throws IOException {
        var boxes = list(json("show", "azora-platform-maintenance.md", "--json"), "boxes").get("items").get(0);
        assertThat(boxes.get("box").asBoolean()).isTrue();
        assertThat(boxes.get("timing").get("from").asText()).isEqualTo("-PT48H");
        assertThat(boxes.get("binding").get("by").asText()).isEqualTo("person");
        var commands = list(json("show", "governance-app-maintenance.md", "--json"), "commands").get("items").get(0);
        assertThat(commands.get("box").asBoolean()).isFalse();
        assertThat(commands.get("binding").get("by").asText()).isEqualTo("command");
    }

    private static JsonNode list(JsonNode document, String kind) {
        for (var list : document.get("checklists")) {
            if (list.get("kind").asText().equals(kind)) {
                return list;
            }
        }
        throw new AssertionError(kind);
    }

    @Test
    void which_of_several_lists_is_asked_and_all_are_opened_only_when_that_is_said() throws IOException {
        assertThat(run("checklists", "list")).isEqualTo(Status.OK);
        assertThat(out).startsWith("No checklist in use is open.");
        assertThat(run("checklists", "open", "azora-platform-maintenance.md")).isEqualTo(Status.USAGE);
        assertThat(err).contains("--all", "48 hours before");
        assertThat(json("checklists", "list", "--json")).isEmpty();
        assertThat(run("checklists", "open", "azora-platform-maintenance.md", "--all")).isEqualTo(Status.OK);
        var opened = out.lines().count();
        assertThat(json("checklists", "list", "--json")).hasSize((int) opened).hasSizeGreaterThan(5);
    }

    @Test
    void a_start_that_does_not_exist_is_refused() {
        assertThat(run("checklists", "open", "azora-platform-maintenance.md", "--start",
                "2026-03-29 02:30 Europe/Berlin")).isEqualTo(Status.USAGE);
        assertThat(err).contains("does not exist");
    }

    @Test
    void evidence_is_attached_and_a_kept_file_comes_out_again() throws IOException {
        assertThat(run("checklists", "open", "azora-platform-maintenance.md", "--list", "48 hours before"))
                .isEqualTo(Status.OK);
        var id = out.split(" ", 2)[0];
        var file = Files.writeString(folder.resolve("backup.log"), "412 MB\n");
        assertThat(run("checklists", "attach", id, "1", "--file", file.toString(), "--link",
                "https://tickets.example/7", "--reading", "backup", "--value", "412", "--unit", "MB", "--at",
                "2026-03-27 03:00 Europe/Berlin")).as(err).isEqualTo(Status.OK);
        var item = json("checklists", "show", id, "--json").get("list").get(0);
        assertThat(item.get("state").asText()).isEqualTo("open");
        var evidence = item.get("evidence");
        assertThat(evidence.get(0).get("keeping").asText()).isEqualTo("whole");
        assertThat(evidence.get(1).get("address").asText()).isEqualTo("https://tickets.example/7");
        assertThat(evidence.get(2).get("at").asText()).isEqualTo("2026-03-27T03:00+01:00[Europe/Berlin]");
        assertThat(run("checklists", "file", evidence.get(0).get("sha256").asText())).isEqualTo(Status.OK);
        assertThat(out).isEqualTo("412 MB\n");
        assertThat(run("checklists", "attach", id, "1", "--link", "https://ada:pw@tickets.example"))
                .isEqualTo(Status.PROBLEM);
        assertThat(run("checklists", "attach", id, "1", "--reading", "backup")).isEqualTo(Status.USAGE);
    }

    @Test
    void a_start_is_moved_and_what_is_due_when_is_told_before_and_after() throws IOException {
        run("checklists", "open", "azora-platform-maintenance.md", "--list", "48 hours before", "--start",
                "2026-03-22 04:00 Europe/Berlin");
        var id = out.split(" ", 2)[0];
        assertThat(run("checklists", "start", id, "2019-03-22 04:00 Europe/Berlin", "--dry-run")).isEqualTo(Status.OK);
        assertThat(err).contains("That time has passed");
        assertThat(run("checklists", "start", id, "2026-03-29 04:00 Europe/Berlin", "--dry-run")).isEqualTo(Status.OK);
        assertThat(out).contains("2026-03-20 04:00 Europe/Berlin -> 2026-03-27 03:00 Europe/Berlin")
                .contains("The clocks of Europe/Berlin go forward by 1 h in between.");
        assertThat(json("checklists", "show", id, "--json").get("clocks").get("start").asText())
                .isEqualTo("2026-03-22T03:00:00Z");
        assertThat(run("checklists", "start", id, "2026-03-29 04:00 Europe/Berlin")).isEqualTo(Status.OK);
        assertThat(json("checklists", "show", id, "--json").get("due").get("to").asText())
                .isEqualTo("2026-03-27T02:00:00Z");
        assertThat(run("checklists", "start", id, "2026-03-29 02:30 Europe/Berlin")).isEqualTo(Status.USAGE);
    }

    private JsonNode json(String... arguments) throws IOException {
        assertThat(run(arguments)).as(err).isEqualTo(Status.OK);
        return new ObjectMapper().readTree(out);
    }

    private int run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8), false, Map.of());
        try (var wiring = new Wiring(
                Map.of("WATCHKEEPER_HOME", folder.toString(), "WATCHKEEPER_PRACTICE_SPEED", "1000"), folder)) {
            return new Cli(wiring, terminal).run(arguments);
        } finally {
            out = printed.toString(StandardCharsets.UTF_8);
            err = told.toString(StandardCharsets.UTF_8);
        }
    }
}
