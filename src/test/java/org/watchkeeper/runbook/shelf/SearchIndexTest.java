package org.watchkeeper.runbook.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.shelf.Hit.Snippet;

class SearchIndexTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();

    private final SearchIndex index = SearchIndex.EMPTY.of(List.of(
            entry("unet.md", "# \u00B5Net update\n\n## Patch procedure\n\n```bash\nsudo systemctl restart unet\n```\n"),
            entry("cafe.md", "# Caf\u00E9 tills\n\nThe r\u00E9sum\u00E9 of restart rules: never restart at noon.\n"),
            entry("notes.md", "# Notes\n\nWho restarts what, and when.\n")));

    @Test
    void words_are_found_in_titles_headings_prose_and_commands() {
        assertThat(files("tills")).containsExactly("cafe.md");
        assertThat(files("patch")).containsExactly("unet.md");
        assertThat(files("noon")).containsExactly("cafe.md");
        assertThat(files("systemctl")).containsExactly("unet.md");
        assertThat(files("notes.md")).containsExactly("notes.md");
    }

    @Test
    void every_word_must_be_there_in_whatever_order() {
        assertThat(files("noon restart")).containsExactly("cafe.md");
        assertThat(files("noon systemctl")).isEmpty();
    }

    @Test
    void both_letters_for_micro_and_letters_with_and_without_accents_are_the_same() {
        assertThat(files("\u03BCnet")).containsExactly("unet.md");
        assertThat(files("\u00B5net")).containsExactly("unet.md");
        assertThat(files("cafe resume")).containsExactly("cafe.md");
        assertThat(files("CAF\u00C9")).containsExactly("cafe.md");
    }

    @Test
    void a_command_counts_more_than_prose_and_a_whole_word_more_than_a_part() {
        assertThat(files("restart")).containsExactly("cafe.md", "unet.md", "notes.md");
        assertThat(files("unet")).first().isEqualTo("unet.md");
    }

    @Test
    void the_line_that_says_why_is_shown_with_the_words_set_apart() {
        var hit = index.search("resume rules").getFirst();
        assertThat(hit.line()).isEqualTo(3);
        assertThat(hit.snippets()).startsWith(new Snippet("The ", false), new Snippet("r\u00E9sum\u00E9", true),
                new Snippet(" of restart ", false), new Snippet("rules", true));
    }

    @Test
    void of_two_lines_the_one_with_more_of_the_words_is_shown() {
        var both = SearchIndex.EMPTY.of(List.of(entry("web.md",
                "# Web\n\n## Reload\n\nThen reload nginx by hand.\n")));
        assertThat(both.search("nginx reload").getFirst().line()).isEqualTo(5);
    }

    @Test
    void a_long_line_is_cut_around_what_was_looked_for() {
        var big = SearchIndex.EMPTY.of(List.of(entry("long.md", "x ".repeat(4000) + "needle" + " y".repeat(4000))));
        assertThat(big.search("needle").getFirst().text()).startsWith("\u2026").endsWith("\u2026").contains("needle")
                .hasSizeLessThan(200);
    }

    @Test
    void no_word_finds_nothing_and_a_changed_document_is_searched_as_it_is_now() {
        assertThat(files("  ")).isEmpty();
        var changed = index.of(List.of(entry("notes.md", "# Notes\n\nNothing about coffee.\n")));
        assertThat(changed.search("coffee")).hasSize(1);
        assertThat(changed.search("restart")).isEmpty();
    }

    private List<String> files(String query) {
        return index.search(query).stream().map(hit -> hit.entry().file().getFileName().toString()).toList();
    }

    private static Library.Entry entry(String name, String text) {
        return new Library.Entry(Path.of("/runbooks").resolve(name), false,
                READER.read(name.replace(".md", ""), text.getBytes(StandardCharsets.UTF_8)));
    }
}
