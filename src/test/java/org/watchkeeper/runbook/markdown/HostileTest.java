package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Heading;
import org.watchkeeper.runbook.ui.page.Manuscript;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ![x](http://127.0.0.1:1/a.png) | RB120
            <img width=1 src="//127.0.0.1:1/a.png"> | RB120
            ![x][pic] | RB120
            <script src="http://127.0.0.1:1/x.js"></script> | RB121
            text <iframe src=x></iframe> | RB121
            <object data=x></object> | RB121
            <form action=/x><input></form> | RB121
            <b onmouseover=alert(1)>x</b> | RB121
            [x](javascript:alert(1)) | RB122
            [x](file:///etc/shadow) | RB122
            <a href="data:text/html;base64,AAAA">x</a> | RB122
            <javascript:alert(1)> | RB122
            Log in at p\u0430ypal | RB125
            Turned \u202Earound | RB028
            """)
    void what_a_browser_would_act_on_is_told_at_its_line(String line, String code) {
        var runbook = Doc.read("# T\n\n" + line + "\n\n[pic]: http://127.0.0.1:1/p.png\n\n" + "`" + line
                + "`\n\n```bash\nls -l\n```\n");
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line)
                .contains(org.assertj.core.groups.Tuple.tuple(code, 3));
    }

    @Test
    void the_same_in_code_is_what_it_is() {
        assertThat(Doc.codes(Doc.read("# T\n\nWrite `<script>` or `![x](http://h/x)`.\n\n```html\n<script>\n```\n"
                + "\n" + LS + "\n[guide](guide.md#data:x) <https://h/x> ![own](own.png) a < script\n")))
                .doesNotContain("RB120", "RB121", "RB122", "RB123", "RB124", "RB125");
    }

    @Test
    void letters_that_only_look_plain_are_told_in_titles_parameters_and_commands() {
        var runbook = Doc.read("---\nparameters:\n  version: {label: \"Versi\u043En\"}\n---\n# Upgr\u0430de\n\n"
                + LS.replace("ls -l", "ls /b\u0430ckup"));
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line).contains(
                org.assertj.core.groups.Tuple.tuple("RB125", 3), org.assertj.core.groups.Tuple.tuple("RB125", 5),
                org.assertj.core.groups.Tuple.tuple("RB026", 10));
        assertThat(runbook.findings()).filteredOn(finding -> finding.line() == 10).extracting(Finding::code)
                .doesNotContain("RB125");
        assertThat(Doc.codes(Doc.read("# \u041E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u0438\u0435 nginx\n\n"
                + "\u03BCNet \u0441\u0435\u0440\u0432\u0435\u0440\n"))).doesNotContain("RB125");
    }

    @Test
    void aliases_in_the_front_matter_are_told() {
        var runbook = Doc.read("---\na: &a [x]\nb: [*a, *a]\nc: 5 * 3\n---\n" + LS);
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line)
                .contains(org.assertj.core.groups.Tuple.tuple("RB123", 3));
        assertThat(Doc.codes(Doc.read("---\ncron: \"* * * * *\"\n---\n" + LS))).doesNotContain("RB123");
    }

    @Test
    void nothing_is_fetched_that_a_document_names() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var there = "http://127.0.0.1:" + server.getLocalPort();
            var document = "---\nlogo: " + there + "/f\n---\n# T ![t](" + there + "/a.png)\n\n![x][p] <img src=" + there
                    + "/b.png> <iframe src=" + there + "/c></iframe>\n\n<script src=" + there
                    + "/d.js></script>\n\n[p]: "
                    + there + "/e.png\n\n" + LS;
            assertThat(Doc.codes(Doc.read(document))).contains("RB120", "RB121");
            assertThat(Manuscript.cut(document)).isNotEmpty();
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void three_thousand_levels_of_lists_are_read_and_told() {
        var levels = IntStream.range(0, 3_000).mapToObj(level -> " ".repeat(2 * level) + "- x\n")
                .collect(Collectors.joining());
        var runbook = Doc.read("# T\n\n" + levels + "\n" + LS.replace("# T", "## U"));
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line)
                .contains(org.assertj.core.groups.Tuple.tuple("RB124", 33));
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("ls -l");
        assertThat(Doc.codes(Doc.read("# T\n\n" + "- ".repeat(3_000) + "x\n\n" + LS))).contains("RB124");
        assertThat(Doc.codes(Doc.read("# T\n\n" + "- ".repeat(40) + "\n\n" + LS))).doesNotContain("RB124");
    }

    @Test
    void very_many_fences_are_read() {
        assertThat(Doc.read("# T\n" + "```bash\nls\n```\n".repeat(3_000)).blocks()).hasSize(3_000);
    }

    @Test
    void a_document_of_very_many_procedures_is_read() {
        var many = IntStream.rangeClosed(1, 2_000).mapToObj(at -> (at % 2 == 0 ? "## Upgrade " : "## Rollback ") + at
                + "\n\n```bash\nsystemctl restart app-" + at + "\n```\n\n").collect(Collectors.joining());
        assertThat(Doc.read("# T\n\n" + many).procedures()).hasSize(2_000);
    }

    @Test
    void very_many_items_and_rows_that_say_when_are_read() {
        var items = IntStream.rangeClosed(1, 5_000).mapToObj(at -> "- Check disk " + at + "\n");
        var rows = IntStream.rangeClosed(1, 5_000).mapToObj(at -> "| disk " + at + " | daily |\n");
        var runbook = Doc
                .read(items.collect(Collectors.joining("", "# T\n\n", "\n## U\n\n| What | When |\n|---|---|\n"))
                        + rows.collect(Collectors.joining()));
        assertThat(runbook.checklists().getFirst().items()).hasSize(5_000);
        assertThat(runbook.schedules()).hasSize(5_000);
    }
}
