package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// `routines` as it is wired: a shipped daily routine is found, adopted and listed.
class RoutinesCommandLineIT {
    private static final String DAILY = "governance-app-maintenance.md#maintenance-schedule/daily-maintenance";

    @TempDir
    private Path folder;
    private String out = "";

    @Test
    void a_shipped_routine_is_found_adopted_and_listed_with_its_next_dates() throws IOException {
        assertThat(run("routines", "found", "--json")).isEqualTo(Status.OK);
        assertThat(json()).anySatisfy(one -> {
            assertThat(one.get("file").asText() + "#" + one.get("item").asText()).endsWith(DAILY);
            assertThat(one.get("planned").asText()).isEqualTo("PT5M");
            assertThat(one.get("looksOnly").asBoolean()).isTrue();
        });
        assertThat(run("routines", "adopt", DAILY, "--at", "07:30", "--zone", "Europe/Berlin", "--host",
                "practice-gov-1", "--from", "2030-01-31")).isEqualTo(Status.OK);
        assertThat(run("routines", "list", "--json")).isEqualTo(Status.OK);
        var routine = json().get(0);
        assertThat(routine.get("cadence").asText()).isEqualTo("daily");
        assertThat(routine.get("hosts").get(0).asText()).isEqualTo("practice-gov-1");
        assertThat(routine.get("next").get(0).asText()).isEqualTo("2030-01-31T06:30:00Z");
        assertThat(run("routines", "due", "--json")).isEqualTo(Status.OK);
        assertThat(json()).isEmpty();
        assertThat(run("routines", "run", "Daily maintenance")).as("before its first date").isEqualTo(Status.OK);
        assertThat(run("routines", "list", "--json")).isEqualTo(Status.OK);
        assertThat(json().get(0).get("next").get(0).asText()).isEqualTo("2030-01-31T06:30:00Z");
    }

    @Test
    void the_list_of_a_routine_is_opened_for_its_date_and_once() throws IOException {
        var list = "freeagentics-maintenance.md#Daily checklist";
        assertThat(run("routines", "adopt", list, "--at", "09:00", "--zone", "UTC", "--from", "2030-01-31"))
                .isEqualTo(Status.OK);
        assertThat(run("routines", "adopt", list, "--at", "10:00", "--zone", "UTC")).as("twice")
                .isEqualTo(Status.USAGE);
        assertThat(run("routines", "list")).isEqualTo(Status.OK);
        assertThat(out).contains("next Thu 31 Jan 2030 09:00 UTC").hasLineCount(1);
        assertThat(run("routines", "run", "Daily checklist", "--json")).isEqualTo(Status.WAITS);
        var opened = json().get("list").asText();
        assertThat(run("routines", "run", "Daily checklist")).isEqualTo(Status.WAITS);
        assertThat(out).startsWith(opened);
        assertThat(run("checklists", "list", "--json")).isEqualTo(Status.OK);
        assertThat(json()).singleElement().satisfies(
                one -> assertThat(one.get("due").get("from").asText()).isEqualTo("2030-01-31T09:00:00Z"));
    }

    @Test
    void adopting_without_hosts_or_with_a_zone_that_means_several_is_refused() {
        assertThat(run("routines", "adopt", DAILY, "--at", "07:30", "--zone", "Europe/Berlin")).isEqualTo(Status.USAGE);
        assertThat(run("routines", "adopt", DAILY, "--at", "07:30", "--zone", "IST", "--host", "practice-gov-1"))
                .isEqualTo(Status.USAGE);
        assertThat(run("routines", "adopt", DAILY, "--at", "7 am", "--zone", "UTC", "--host", "practice-gov-1"))
                .isEqualTo(Status.USAGE);
        assertThat(run("routines", "list", "--json")).isEqualTo(Status.OK);
        assertThat(out).isEqualToIgnoringWhitespace("[]");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    private int run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        try (var wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder)) {
            return new Cli(wiring, new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                    new PrintStream(printed, true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false, Map.of()))
                    .run(arguments);
        } finally {
            out = printed.toString(StandardCharsets.UTF_8);
        }
    }
}
