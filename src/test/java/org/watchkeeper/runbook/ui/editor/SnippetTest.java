package org.watchkeeper.runbook.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class SnippetTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = """
            # Shop

            ## Update
            Why.

            ```bash
            # Stop
            sudo systemctl stop shop
            ls
            ```
            More.
            """;

    @ParameterizedTest
    @EnumSource(Snippet.class)
    void what_stood_there_is_read_as_before_wherever_the_cursor_is(Snippet snippet) {
        var before = read(TEXT).procedures().getFirst().commands().stream().map(each -> each.text()).toList();
        int lines = TEXT.split("\n", -1).length;
        for (int cursor = 1; cursor <= lines; cursor++) {
            var after = read(inserted(snippet, TEXT, cursor));
            var commands = after.procedures().stream().flatMap(each -> each.steps().stream())
                    .filter(Step.Commands.class::isInstance).map(Step.Commands.class::cast)
                    .flatMap(step -> step.commands().stream()).map(each -> each.text()).toList();
            assertThat(commands).as("%s at %d", snippet, cursor).containsSubsequence(before);
            assertThat(after.findings()).as("%s at %d", snippet, cursor).extracting(each -> each.code())
                    .doesNotContain("RB004", "RB005", "RB010", "RB020");
        }
    }

    @ParameterizedTest
    @EnumSource(Snippet.class)
    void an_empty_document_takes_each(Snippet snippet) {
        assertThat(inserted(snippet, "", 1)).isNotBlank();
    }

    @Test
    void a_step_inside_a_block_comes_below_it_with_blank_lines_around() {
        assertThat(inserted(Snippet.STEP, TEXT, 8)).contains("""
                ls
                ```
                More.

                ```bash
                # Title of the step
                command
                ```
                """);
    }

    @Test
    void a_checklist_is_read_as_one() {
        assertThat(read(inserted(Snippet.CHECKLIST, TEXT, 4)).checklists().getFirst().items()).hasSize(2);
    }

    @Test
    void a_parameter_goes_into_the_front_matter_under_a_name_of_its_own() {
        var once = inserted(Snippet.PARAMETER, TEXT, 8);
        assertThat(once).startsWith("---\nparameters:\n  new_value: {type: text").endsWith(TEXT);
        var twice = inserted(Snippet.PARAMETER, once, 9);
        assertThat(read(twice.replace("stop shop", "stop <new-value> <new-value-2>")).procedures().getFirst()
                .parameters()).extracting(Parameter::name).containsExactlyInAnyOrder("new_value", "new_value_2");
    }

    @Test
    void an_expectation_stands_behind_the_fence_of_the_block_around_the_cursor() {
        var after = inserted(Snippet.EXPECTATION, TEXT, 8);
        assertThat(after).contains("```bash {expect=\"^ok$\"}\n# Stop");
        assertThat(inserted(Snippet.EXPECTATION, TEXT.replace("```bash", "```bash {title=\"a\"}"), 8))
                .contains("```bash {title=\"a\" expect=\"^ok$\"}");
        assertThat(read(after).procedures().getFirst().commands().getLast().success().printed()).isEqualTo("^ok$");
    }

    @Test
    void a_way_back_is_paired_when_it_names_the_step() {
        var after = inserted(Snippet.ROLLBACK, TEXT, 11).replace("undo=\"Title of the step\"", "undo=\"Stop\"");
        var step = (Step.Commands) read(after).procedures().getFirst().steps().getFirst();
        assertThat(step.undo()).hasSize(1);
    }

    private static Runbook read(String text) {
        return READER.read("shop", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String inserted(Snippet snippet, String text, int cursor) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var insertion = snippet.into(List.copyOf(lines), cursor);
        for (int at = 0; at < insertion.count(); at++) {
            lines.remove(insertion.first() - 1);
        }
        lines.addAll(insertion.first() - 1, insertion.lines());
        assertThat(lines.get(insertion.line() - 1)).contains(insertion.selected());
        return String.join("\n", lines);
    }
}
