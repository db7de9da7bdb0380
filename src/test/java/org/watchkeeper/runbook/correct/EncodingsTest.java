package org.watchkeeper.runbook.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Documents of all encodings and line ends are read; only those that are UTF-8 are changed, and then only where they are.
class EncodingsTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = "# Prüfung\n\nÜber Nacht.\n\n```bash\nls -l\ngrep Größe notes\n```\n";
    private static final Correction CORRECTION = new Correction.TitleOfStep(6, "Nachsehen");

    static Stream<Named<byte[]>> foreign() {
        return Stream.of(Named.of("Windows-1252", TEXT.getBytes(Charset.forName("windows-1252"))),
                Named.of("Windows-1252, CRLF", TEXT.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"))),
                Named.of("UTF-16, little end first", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)),
                Named.of("UTF-16, big end first", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)));
    }

    static Stream<Named<byte[]>> ours() {
        return Stream.of(TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n", "\r"), TEXT.stripTrailing(),
                TEXT.replace("Über", "\u0000ber"), "\uFEFF" + TEXT)
                .map(text -> Named.of(text.replace("\r", "␍").replace("\n", "␊").replace("\u0000", "␀"),
                        text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource({"foreign", "ours"})
    void every_one_is_read_line_by_line(byte[] document) {
        var runbook = READER.read("a.md", document);
        assertThat(runbook.title()).isEqualTo("Prüfung");
        assertThat(runbook.procedures().getFirst().commands())
                .extracting(command -> command.lines() + " " + command.text())
                .containsExactly("6 ls -l", "7 grep Größe notes");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void what_is_not_utf_8_is_told_and_changed_neither_by_corrections_nor_by_the_editor(byte[] document) {
        assertThat(READER.read("a.md", document).findings()).extracting(Finding::code).contains("RB029");
        assertThatThrownBy(() -> new Corrections(READER).write(document, CORRECTION)).isInstanceOf(Problem.class)
                .hasMessageContaining("not UTF-8").hasMessageContaining("Save it as UTF-8");
        assertThatThrownBy(() -> new EditedText(document)).isInstanceOf(Problem.class)
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_correction_keeps_mark_line_ends_and_every_other_byte(byte[] document) {
        var after = new Corrections(READER).write(document, CORRECTION);
        assertThat(READER.read("a.md", after).procedures().getFirst().steps().getFirst().title())
                .isEqualTo("Nachsehen");
        var lines = RawText.of(after).lines();
        assertThat(lines).containsAll(RawText.of(document).lines().stream()
                .filter(line -> !line.raw().startsWith("```")).toList());
        assertThat(RawText.of(after).mark()).isEqualTo(RawText.of(document).mark());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void the_editor_keeps_them_too(byte[] document) {
        var text = new EditedText(document);
        assertThat(text.bytes(text.shown())).isEqualTo(document);
        var lines = RawText.of(text.bytes(text.shown().replace("ls -l", "ls -la"))).lines();
        assertThat(lines).hasSameSizeAs(RawText.of(document).lines());
        assertThat(lines.get(5)).isEqualTo(new RawText.Line("ls -la", RawText.of(document).lines().get(5).end()));
    }
}
