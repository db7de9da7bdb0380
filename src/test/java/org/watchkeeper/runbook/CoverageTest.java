package org.watchkeeper.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class CoverageTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();

    @Test
    void headings_commands_items_and_reasons_are_understood() {
        assertThat(of("""
                ---
                title: A
                ---
                # A

                ## Update shop

                **Risk**: Low

                The binaries are replaced.

                ```bash
                # Stop it
                sudo systemctl restart shop
                ```

                - [ ] told everybody
                """)).isEqualTo(new Coverage(11, 12)); // The heading has an open warning: nothing takes it back.
    }

    @Test
    void prose_outside_of_procedures_and_tables_is_not_understood() {
        var coverage = of("# A\n\nWhy there is a shop.\n\n| a | b |\n|---|---|\n| c | d |\n\n- one thing\n");
        assertThat(coverage).isEqualTo(new Coverage(0, 6));
        assertThat(coverage.percent()).isZero();
        assertThat(new Coverage(199, 200).percent()).isEqualTo(99);
    }

    @Test
    void a_line_with_an_open_doubt_is_not_understood_until_it_is_answered() {
        var text = "# A\n\n```bash\ncurl http://x/?a=1&b=2\n```\n";
        assertThat(of(text)).isEqualTo(new Coverage(3, 4));
        var codes = READER.read("", text.getBytes(StandardCharsets.UTF_8)).findings().stream().map(Finding::code)
                .toList();
        assertThat(of("---\nanswers:\n  - {on: \"curl http://x/?a=1&b=2\", accept: " + codes + "}\n---\n" + text))
                .isEqualTo(new Coverage(8, 8));
    }

    @Test
    void what_is_never_run_is_understood_as_that() {
        assertThat(of("# A\n\n```yaml\na: 1\n```\n")).isEqualTo(new Coverage(3, 4));
    }

    @Test
    void an_empty_document_leaves_nothing_open() {
        assertThat(of("").percent()).isEqualTo(100);
    }

    private static Coverage of(String text) {
        return Coverage.of(READER.read("notes", text.getBytes(StandardCharsets.UTF_8)));
    }
}
