package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Heading;

/// Documents made to deceive, to hide, or to tie up who reads them.
class HostileTest {
    private static final String LS = "# T\n\n```bash\nls -l\n```\n";

    @Test
    void a_command_that_deceives_the_eye_is_an_error_with_its_code_point_and_its_plain_form() {
        var runbook = Doc.read("# T\n\n```bash\nsystemctl restart \u0430pp\ncurl \u201Chttp://h\u201D\n```\n");
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line).contains(
                org.assertj.core.groups.Tuple.tuple("RB026", 4), org.assertj.core.groups.Tuple.tuple("RB027", 5));
        var deceptive = runbook.findings().stream().filter(finding -> finding.code().equals("RB026")).findFirst()
                .orElseThrow();
        assertThat(deceptive.severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(deceptive.message()).contains("U+0430");
        assertThat(deceptive.repairs().getFirst().appliedTo(runbook.text()).orElseThrow())
                .contains("systemctl restart app\n");
    }

    @Test
    void what_hides_outside_commands_is_told() {
        assertThat(Doc.codes(Doc.read("# A\u202Eb\n"))).contains("RB028");
    }

    @Test
    void other_encodings_are_read_and_told() {
        var utf16 = Doc.read(("\uFEFF" + LS).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Doc.texts(utf16.procedures().getFirst())).containsExactly("ls -l");
        assertThat(Doc.codes(utf16)).contains("RB029");
        var windows = Doc.read(LS.replace("# T", "# \u00DCber").getBytes(Charset.forName("windows-1252")));
        assertThat(windows.title()).isEqualTo("\u00DCber");
        assertThat(Doc.codes(windows)).contains("RB029").doesNotContain("RB001");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "**", "`a", "<details>", "$(", "    === \"a\"\n\n"})
    void enormous_nesting_is_read(String unit) {
        assertThat(Doc.read(unit.repeat(10_000) + "x\n\n" + LS).headings()).extracting(Heading::title).contains("T");
    }

    @Test
    void aliases_that_multiply_in_the_front_matter_are_not_followed() {
        var bomb = "---\na: &a [x, x, x, x, x, x, x, x]\n" + IntStream.range(1, 14).mapToObj(at -> {
            var before = "*" + (char) ('a' + at - 1);
            return (char) ('a' + at) + ": &" + (char) ('a' + at) + " [" + (before + ",").repeat(7) + before + "]\n";
        }).collect(Collectors.joining()) + "---\n";
        assertThat(Doc.read(bomb + LS).procedures()).hasSize(1);
    }

    @Test
    void very_many_fences_are_read() {
        assertThat(Doc.read("# T\n" + "```bash\nls\n```\n".repeat(3_000)).blocks()).hasSize(3_000);
    }
}
