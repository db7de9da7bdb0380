package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Rule;

class RulesDocumentedTest {
    @Test
    void every_code_has_its_row_with_its_severity() throws IOException {
        var page = Files.readString(Path.of("docs/lint.md"));
        for (var rule : Rule.values()) {
            assertThat(page)
                    .contains("| " + rule.code() + " | " + rule.severity().name().toLowerCase(Locale.ROOT) + " | ");
        }
    }

    @Test
    void every_row_is_a_code_and_codes_are_unique() throws IOException {
        var codes = Stream.of(Rule.values()).map(Rule::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        var rows = Files.readAllLines(Path.of("docs/lint.md")).stream().filter(line -> line.startsWith("| RB"))
                .map(line -> line.substring(2, 7)).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void findings_are_made_by_rules_only() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/watchkeeper/runbook"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                boolean home = file.endsWith("Rule.java") || file.endsWith("Answer.java");
                assertThat(Files.readString(file)).as(file.toString())
                        .satisfies(code -> assertThat(home || !code.contains("new Finding(")).isTrue());
            }
        }
    }
}
