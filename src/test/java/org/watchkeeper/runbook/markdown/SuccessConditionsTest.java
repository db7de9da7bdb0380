package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// Documents say when a command has succeeded in the language of conditions.
class SuccessConditionsTest {
    private static Runbook read(String attributes) {
        return new MarkdownRunbooks().read("shop.md", """
                # Update

                ```bash {%s}
                # 1. Look
                curl -fsS --max-time 5 http://localhost/state
                ```
                """.formatted(attributes).getBytes(StandardCharsets.UTF_8));
    }

    private static Success success(String attributes) {
        return read(attributes).procedures().stream().flatMap(procedure -> procedure.steps().stream())
                .flatMap(step -> commands(step).stream()).findFirst().orElseThrow().success();
    }

    private static java.util.List<ShellCommand> commands(Step step) {
        return step instanceof Step.Commands of ? of.commands() : java.util.List.of();
    }

    @Test
    void a_condition_is_kept_as_it_is_printed_and_needs_exit_status_0() {
        var success = success("success='json(.state)==\"ok\"'");
        assertThat(success.output().condition()).isEqualTo("json(.state) == \"ok\"");
        assertThat(success.statuses()).isEqualTo(Set.of(0));
        assertThat(success.words()).isEqualTo("exit status is 0 and json(.state) == \"ok\" holds");
    }

    @Test
    void one_that_looks_at_the_exit_status_decides_about_it() {
        var success = success("success='exit in {0, 22}'");
        assertThat(success.statuses()).isEqualTo(Success.ALL);
        assertThat(success.words()).isEqualTo("exit in {0, 22} holds");
        assertThat(success("success='out contains \"exit\"'").statuses()).isEqualTo(Set.of(0));
        assertThat(success("status=\"0,3\" success='exit in {0, 22}'").statuses()).isEqualTo(Set.of(0, 3));
    }

    @Test
    void one_that_cannot_be_read_is_a_finding_with_its_place_and_asks_nothing() {
        var runbook = read("success='exit = 0'");
        assertThat(runbook.findings()).extracting(Finding::message)
                .anyMatch(message -> message.startsWith("success is no condition: ")
                        && message.endsWith("at character 6"));
        assertThat(success("success='exit = 0'")).isEqualTo(success("title=\"x\""));
        assertThat(read("success='took < 5 s'").findings()).extracting(Finding::message)
                .contains("success cannot ask how long a command took");
    }

    @Test
    void the_present_annotations_say_what_they_said() {
        assertThat(success("expect=\"^ok$\" lines=\"1..\"").output().condition()).isEmpty();
    }
}
