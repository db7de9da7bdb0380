package org.watchkeeper.runbook.markdown.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A line that is read without a parser reads as the parser reads it.
class InlineLaws {
    private static final List<String> PARTS = List.of("a", "Stop ", "`", "``", "`df -h`", "` x `", "**", "*", "**b**",
            "_",
            "a_b", " ", "  ", ":", ".", "1. ", "- ", "> ", "# ", "!", "&amp;", "<b>", "\\", "[x](y)", "é", "9", "+",
            ")",
            "(", "\"", "**1. Go.**", "***", "~", "=", "—");

    @Test
    void any_line_is_read_as_by_the_parser() {
        qt().withExamples(4_000).forAll(lists().of(integers().between(0, PARTS.size() - 1)).ofSizeBetween(1, 9))
                .check(picks -> {
                    var line = String.join("", picks.stream().map(PARTS::get).toList());
                    return SimpleMarks.plain(line).filter(read -> !read.equals(Inline.parsed(line))).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"    `df -h`", "   `df -h`", "\t`df -h`", "  \t`df -h`", " \u00A0  `df -h`",
            "\u2003   `df -h`"})
    void a_line_that_stands_in_reads_as_by_the_parser(String line) {
        assertThat(Inline.plain(line)).isEqualTo(Inline.parsed(line));
    }

    @ParameterizedTest
    @CsvSource({"Run `df -h` now,Run df -h now", "**Stop it**: the unit,Stop it: the unit",
            "See backup_dir in `a_b`,See backup_dir in a_b", "`uptime`,uptime", "**Key:** value,Key: value"})
    void code_and_bold_words_need_no_parser(String written, String seen) {
        assertThat(SimpleMarks.plain(written)).contains(seen);
    }
}
