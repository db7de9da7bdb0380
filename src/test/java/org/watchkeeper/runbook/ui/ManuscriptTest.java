package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Manuscript;
import org.watchkeeper.runbook.ui.page.Piece;
import org.watchkeeper.runbook.ui.page.Span;
import org.watchkeeper.runbook.ui.page.SpanText;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Lines;

class ManuscriptTest {
    @Test
    void every_piece_knows_its_lines() {
        var pieces = Manuscript.cut("# One\n\ntext\nmore\n\n```bash\nls\npwd\n```\n");

        assertThat(pieces).extracting(Piece::lines).containsExactly(Lines.at(1), new Lines(3, 4), new Lines(7, 8));
    }

    @Test
    void a_task_keeps_its_box_and_loses_it_from_its_text() {
        var pieces = Manuscript.cut("- [ ] open\n- [x] done\n- plain\n");

        assertThat(pieces).extracting(piece -> ((Piece.Entry) piece).ticked()).containsExactly(Optional.of(false),
                Optional.of(true), Optional.empty());
        assertThat(SpanText.plain(((Piece.Entry) pieces.getFirst()).spans())).isEqualTo("open");
    }

    @Test
    void what_stands_under_an_entry_is_indented() {
        var pieces = Manuscript.cut("3. Stop\n\n   ```sh\n   halt\n   ```\n\n   - inner\n");

        assertThat(pieces).extracting(Piece::depth).containsExactly(0, 1, 1);
        assertThat(((Piece.Entry) pieces.getFirst()).marker()).isEqualTo("3.");
        assertThat(((Piece.Code) pieces.get(1)).text()).containsExactly("halt");
    }

    @Test
    void a_long_block_is_several_rows_with_one_count_of_lines() {
        var pieces = Manuscript.cut("```\n" + "x\n".repeat(90) + "```\n");

        assertThat(pieces).extracting(Piece::lines).containsExactly(new Lines(2, 41), new Lines(42, 81),
                new Lines(82, 91));
        assertThat(pieces).extracting(piece -> ((Piece.Code) piece).begins()).containsExactly(true, false, false);
        assertThat(pieces).extracting(piece -> ((Piece.Code) piece).ends()).containsExactly(false, false, true);
    }

    @Test
    void front_matter_of_more_than_eight_lines_is_folded_into_one_row_that_stands_for_all_of_them() {
        var eight = "---\ntitle: A\nowner: B\ntags:\n  - c\n  - d\nreview: 2026-01-01\n---\n";
        assertThat(((Piece.Code) Manuscript.cut(eight + "# One\n").getFirst()).text()).contains("title: A", "  - d");

        var pieces = Manuscript.cut(eight.replace("  - d\n", "  - d\n  - e\n") + "# One\n");
        var folded = (Piece.Code) pieces.getFirst();
        assertThat(folded.text()).containsExactly(
                "lines 1-9, folded: title, owner, tags, review. The editor shows them.");
        assertThat(folded.lines()).isEqualTo(new Lines(1, 9));
        assertThat(pieces.get(1)).isInstanceOf(Piece.Heading.class);
    }

    @Test
    void styles_inside_a_line_are_kept_and_nest() {
        var paragraph = (Piece.Paragraph) Manuscript.cut("**never `rm`** [here](x)").getFirst();

        assertThat(paragraph.spans()).extracting(Span::looks).containsExactly(Set.of(Span.Look.BOLD),
                Set.of(Span.Look.BOLD, Span.Look.CODE), Set.of(), Set.of(Span.Look.LINK));
    }

    @Test
    void a_table_is_rows_of_cells() {
        var table = (Piece.Table) Manuscript.cut("|a|b|\n|-|-|\n|1|2|\n").getFirst();

        assertThat(table.rows()).hasSize(2);
        assertThat(SpanText.plain(table.rows().get(1).get(1))).isEqualTo("2");
    }

    @Test
    void no_text_breaks_it() {
        for (var text : List.of("", "\n\n", "```", "- ", "> ", "|", "<!--", "---\nx", "\0", "- [ ]", "1.\n2.\n")) {
            assertThat(Manuscript.cut(text)).isNotNull();
        }
    }

    @Test
    void a_letter_that_only_looks_plain_has_its_code_point_beside_it() {
        var pieces = Manuscript.cut(
                "Log in at p\u0430ypal\n\n```bash\n\u0441\u0440 -a /x /y\n```\n\n\u043E\u0442\u0447\u0451\u0442 nginx\n");

        assertThat(SpanText.plain(((Piece.Paragraph) pieces.getFirst()).spans()))
                .isEqualTo("Log in at p\u0430\u27E8U+0430\u27E9ypal");
        assertThat(((Piece.Code) pieces.get(1)).text())
                .containsExactly("\u0441\u27E8U+0441\u27E9\u0440\u27E8U+0440\u27E9 -a /x /y");
        assertThat(SpanText.plain(((Piece.Paragraph) pieces.getLast()).spans())).doesNotContain("\u27E8");
    }
}
