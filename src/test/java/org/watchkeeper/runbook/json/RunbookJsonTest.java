package org.watchkeeper.runbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class RunbookJsonTest {
    private static final Runbook RUNBOOK = new MarkdownRunbooks().read("x", """
            # Update (1.0 → 1.1)
            **Risk**: Low

            Sundays 02:00-04:00 UTC

            - [ ] Tell people

            ```bash
            # 1. Stop
            sudo systemctl stop app
            # Think
            ```

            ```bash {undo="1"}
            sudo systemctl start app # 1.0
            ```
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void a_procedure_is_told_with_its_steps_and_commands() {
        var json = RunbookJson.of(RUNBOOK);
        var procedure = json.at("/procedures/0");
        assertThat(procedure.path("id").asText()).isEqualTo("update");
        assertThat(procedure.path("kind").asText()).isEqualTo("upgrade");
        assertThat(procedure.path("risk").asText()).isEqualTo("Low");
        assertThat(procedure.path("lines").toString()).isEqualTo("[1,16]");
        assertThat(procedure.path("steps").valueStream().map(step -> step.path("kind").asText()))
                .containsExactly("check", "commands", "instruction");
        var command = json.at("/procedures/0/steps/1/commands/0");
        assertThat(command.toString())
                .isEqualTo(
                        "{\"text\":\"sudo systemctl stop app\",\"lines\":[10,10],\"flags\":[\"service\",\"sudo\",\"changes\"],"
                                + "\"tools\":[\"sudo\",\"systemctl\"],\"success\":{\"statuses\":[0],\"printed\":\"\",\"absent\":\"\","
                                + "\"count\":\"\",\"source\":\"usual\",\"reason\":\"\"},\"installs\":[]}");
        assertThat(json.at("/procedures/0/steps/1/undo/0/text").asText()).startsWith("sudo systemctl start app");
        assertThat(json.at("/procedures/0/steps/0/items/0").toString())
                .isEqualTo("{\"text\":\"Tell people\",\"line\":6,\"box\":true}");
    }

    @Test
    void blocks_checklists_schedules_and_findings_are_told() {
        var json = RunbookJson.of(RUNBOOK);
        assertThat(json.at("/blocks/0").toString())
                .isEqualTo("{\"lines\":[8,12],\"info\":\"bash\",\"kind\":\"shell\"}");
        assertThat(json.at("/checklists/0/items")).hasSize(1);
        assertThat(json.at("/schedules/0/rrule").asText()).isEqualTo("FREQ=WEEKLY;BYDAY=SU");
        assertThat(json.at("/findings/0").propertyStream().map(each -> each.getKey())).containsExactly("line",
                "severity", "code", "message", "answer", "because", "repair");
    }

    @Test
    void the_text_is_the_same_json() throws IOException {
        assertThat(new ObjectMapper().readTree(RunbookJson.text(RUNBOOK))).isEqualTo(RunbookJson.of(RUNBOOK));
    }

    @Test
    void every_key_is_documented() throws IOException {
        var page = Files.readString(Path.of("docs/json.md"));
        var keys = new TreeSet<String>();
        collect(RunbookJson.of(RUNBOOK), keys);
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    private static void collect(JsonNode node, TreeSet<String> keys) {
        node.propertyStream().forEach(each -> keys.add(each.getKey()));
        Stream.concat(node.valueStream(), node.propertyStream().map(each -> each.getValue())).forEach(each -> {
            if (each.isContainerNode()) {
                collect(each, keys);
            }
        });
    }
}
