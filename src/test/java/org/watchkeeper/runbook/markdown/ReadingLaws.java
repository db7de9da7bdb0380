package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Runbook;

/// Reading never throws, takes no long time, and every line it names exists.
class ReadingLaws {
    /// No measure: what grows with the square of such a text takes many times as long.
    private static final Duration HANG = Duration.ofMinutes(1);
    private static final Path CORPUS = Path.of("src/test/resources/org/watchkeeper/runbook/corpus");
    private static final List<String> PARTS = List.of("# A", "## 1. B (1.0 → 2.0)", "```bash", "```", "~~~",
            "   ```sh {undo=\"x\" title=\"", "- [ ] box",
            "1. **Item**", "   - x", "**Bold**", "**Risk**: Low", "<!-- watchkeeper: kind=rollback -->", "<!--",
            "> quote", "---", "    indented",
            "kubectl drain <node-name>", "cat << 'EOF'", "EOF", "if true; then", "fi", "# 1. comment", "ls \\",
            "$(date", "'", "\"", "| a | b |", "|---|---|",
            "", "\t", "Sundays 02:00-04:00 UTC", "*/5 * * * * x", "{{version}}", "rm -rf $X", "<script>",
            "&amp; [a](b \"", "$ ls", "µ\uD83C\uDFAF", "\u0000",
            "parameters:", "  a: {type: date}", "<<<", "((", "case x in", "}", "a=(1 2", "`x");

    @Test
    void any_text_is_read_and_every_line_named_exists() {
        qt().withExamples(150).forAll(strings().allPossible().ofLengthBetween(0, 200))
                .check(text -> isSound(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void any_bytes_are_read() {
        qt().withExamples(100).forAll(lists().of(integers().between(0, 255)).ofSizeBetween(0, 120)).check(numbers -> {
            var bytes = new byte[numbers.size()];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = numbers.get(at).byteValue();
            }
            return isSound(bytes);
        });
    }

    @Test
    void any_mixture_of_constructs_is_read() {
        qt().withExamples(500).forAll(lists().of(integers().between(0, PARTS.size() - 1)).ofSizeBetween(0, 40)).check(
                picks -> isSound(
                        String.join("\n", picks.stream().map(PARTS::get).toList()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void broken_utf_8_is_replaced_and_told_at_its_line() {
        // The letter beyond ASCII says that the rest is UTF-8 and no file of another encoding.
        var bytes = "# \u03BC\n\nx ? y\r\n?\n".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xC3;
        bytes[13] = (byte) 0xFF;
        var runbook = Doc.read(bytes);
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line).contains(
                org.assertj.core.groups.Tuple.tuple("RB001", 3), org.assertj.core.groups.Tuple.tuple("RB001", 4));
        assertThat(runbook.text()).contains("x \uFFFD y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "---", "---\n---", "```", "```bash", "# ", "\r", "no heading, no fence",
            "<div>", "- [ ]"})
    void hardly_any_document_is_read_too(String text) {
        assertThat(isSound(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "> ", "[", "`", "$(", "<!--"})
    void five_megabytes_on_one_line_do_not_hang_it(String unit) {
        var line = unit.repeat(5_000_000 / unit.length());
        for (var text : List.of(line, "# T\n\n```bash\n" + line + "\n```\n")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            Doc.read("# warm\n");
            var runbook = Assertions.assertTimeout(HANG, () -> Doc.read(bytes));
            assertThat(Doc.codes(runbook)).contains("RB003");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "[", "`", "<", "((", "\"", "1. a\n   ", "<b>"})
    void hostile_characters_below_the_limit_do_not_hang_it(String unit) {
        var line = unit.repeat(19_000 / unit.length());
        for (var text : List.of(line, "# T\n\n```bash\n" + line + "\n```\n", line + "\n" + "x".repeat(1000))) {
            Assertions.assertTimeout(HANG,
                    () -> assertThat(isSound(text.getBytes(StandardCharsets.UTF_8))).isTrue());
        }
    }

    @Test
    void a_hundred_thousand_lines_are_read() {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int line = 0; line < 100_000; line++) {
            text.append(line % 50 == 0
                    ? "## Section " + line
                    : random.nextInt(9) == 0 ? "- [ ] item " + line : "prose " + line).append('\n');
        }
        var runbook = Doc.read(text.toString());
        assertThat(runbook.headings()).hasSize(2_000);
    }

    /// The whole corpus, as an editor on Windows saves it.
    @Test
    void line_ends_and_a_byte_order_mark_change_nothing_that_is_understood() throws IOException {
        try (var files = Files.list(CORPUS)) {
            for (var file : files.toList()) {
                var text = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
                var understood = withoutBytes(Doc.read(text));
                for (var saved : List.of(text.replace("\n", "\r\n"), "\uFEFF" + text,
                        "\uFEFF" + text.replace("\n", "\r\n"))) {
                    assertThat(withoutBytes(Doc.read(saved))).as(file.toString()).isEqualTo(understood);
                }
            }
        }
    }

    private static Runbook withoutBytes(Runbook read) {
        return new Runbook(read.title(), "", "", read.metadata(), read.headings(), read.procedures(),
                read.checklists(), read.schedules(), read.blocks(), read.findings(), read.facts());
    }

    private static boolean isSound(byte[] document) {
        Runbook runbook = Doc.read(document);
        int lines = Math.max(1, runbook.text().split("\r\n|\r|\n", -1).length);
        boolean findings = runbook.findings().stream()
                .allMatch(finding -> finding.line() >= 1 && finding.line() <= lines);
        boolean procedures = runbook.procedures().stream().allMatch(procedure -> procedure.lines().last() <= lines
                && procedure.commands().stream().allMatch(command -> procedure.lines().contains(command.lines().first())
                        && command.lines().last() <= lines));
        boolean blocks = runbook.blocks().stream().allMatch(block -> block.lines().last() <= lines);
        boolean ids = runbook.procedures().stream().map(procedure -> procedure.id()).distinct().count() == runbook
                .procedures().size();
        return findings && procedures && blocks && ids;
    }
}
