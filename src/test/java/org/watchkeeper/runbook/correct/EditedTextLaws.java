package org.watchkeeper.runbook.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// Saving keeps what nobody changed.
class EditedTextLaws {
    private static final List<String> PARTS = List.of("a", "b", "\n", "\r\n", "\r", "\t x ", "\u00C3", "\u00FF",
            "\u0000",
            "\u00C2\u00B5", "\n\n", "```", "\f");

    private static Gen<byte[]> documents() {
        return lists().of(integers().between(0, PARTS.size() - 1)).ofSizeBetween(0, 30)
                .map(picks -> String.join("", picks.stream().map(PARTS::get).toList())
                        .getBytes(StandardCharsets.UTF_8))
                .describedAs(Arrays::toString);
    }

    @Test
    void a_text_that_was_not_edited_is_saved_byte_for_byte() {
        qt().withExamples(1000).forAll(documents())
                .check(document -> Arrays.equals(new EditedText(document).bytes(new EditedText(document).shown()),
                        document));
    }

    @Test
    void what_is_saved_is_what_was_typed() {
        qt().withExamples(1000).forAll(documents(), documents()).check((document, other) -> {
            var typed = new EditedText(other).shown();
            return new EditedText(new EditedText(document).bytes(typed)).shown().equals(typed);
        });
    }

    @Test
    void lines_around_a_changed_one_keep_their_bytes() {
        qt().withExamples(1000).forAll(documents(), integers().between(0, 99)).check((document, pick) -> {
            var before = RawText.of(document);
            if (before.lines().isEmpty()) {
                return true;
            }
            int at = pick % before.lines().size();
            var lines = new ArrayList<>(before.texts());
            lines.set(at, "typed anew");
            var shown = new EditedText(document).shown();
            var after = RawText.of(new EditedText(document)
                    .bytes(String.join("\n", lines) + (shown.endsWith("\n") ? "\n" : "")));
            for (int line = 0; line < lines.size(); line++) {
                if (line != at && !before.lines().get(line).equals(after.lines().get(line))) {
                    return false;
                }
            }
            return after.lines().get(at).end().equals(before.lines().get(at).end());
        });
    }

    @Test
    void a_new_line_ends_as_the_first_one_does() {
        var document = "a\r\nb\nc".getBytes(StandardCharsets.UTF_8);
        assertThat(new EditedText(document).bytes("a\nnew\nb\nc\nlast"))
                .asString(StandardCharsets.UTF_8).isEqualTo("a\r\nnew\r\nb\nc\r\nlast");
        assertThat(new EditedText("\uFEFFa\n".getBytes(StandardCharsets.UTF_8)).bytes("b\n"))
                .asString(StandardCharsets.UTF_8).isEqualTo("\uFEFFb\n");
    }
}
