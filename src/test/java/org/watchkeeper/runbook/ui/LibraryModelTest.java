package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.catalog.CardWords;
import org.watchkeeper.runbook.ui.catalog.LibraryModel;
import org.watchkeeper.runbook.ui.catalog.LibraryRow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.shelf.Card;

class LibraryModelTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Uses USES = new Uses(Map.of("Web", Instant.parse("2026-11-01T23:30:00Z")),
            Map.of("Web", Instant.parse("2026-10-02T01:00:00Z")));
    private static final List<Library.Entry> ENTRIES = List.of(
            entry("/srv/web/web.md",
                    "---\ntags: [night]\n---\n# Web\n\n**Next Review**: 2025-12-29\n\nReload nginx.\n"),
            entry("/srv/data/data.md", "---\ntags: [night, sql]\n---\n# Data\n\n**Next Review**: 2027-01\n\nVacuum.\n"),
            entry("/srv/data/alone.md", "# Alone\n"));

    @Test
    void documents_stand_by_folder_and_name_unless_another_order_is_asked_for() {
        var model = model(Background.direct());
        assertThat(model.rows()).first().isEqualTo(new LibraryRow.Head("/srv/data", 2));
        assertThat(titles(model)).containsExactly("Alone", "Data", "Web");
        model.order().set(Card.Order.REVIEW);
        assertThat(titles(model)).containsExactly("Web", "Data", "Alone");
        model.order().set(Card.Order.LAST_RUN);
        assertThat(titles(model)).containsExactly("Web", "Alone", "Data");
        assertThat(model.rows()).noneMatch(LibraryRow.Head.class::isInstance);
    }

    @Test
    void a_tag_leaves_its_documents_and_goes_when_no_document_has_it_any_more() {
        var model = model(Background.direct());
        assertThat(model.tags()).containsExactly("data", "night", "sql", "web");
        model.tag().set("night");
        assertThat(titles(model)).containsExactly("Data", "Web");
        model.query().set("nginx");
        assertThat(titles(model)).containsExactly("Web");
        model.query().set("");
        model.take(List.of(ENTRIES.getLast()), false);
        assertThat(model.tag().get()).isEmpty();
        assertThat(titles(model)).containsExactly("Alone");
    }

    @Test
    void what_was_found_comes_with_its_line_and_nothing_found_is_no_empty_library() {
        var model = model(Background.direct());
        model.query().set("vacuum");
        assertThat(model.rows()).singleElement().isInstanceOfSatisfying(LibraryRow.Line.class,
                line -> assertThat(line.line()).isEqualTo(8));
        model.query().set("zebra");
        assertThat(model.rows()).isEmpty();
        assertThat(model.isEmpty().get()).isFalse();
    }

    @Test
    void of_several_searches_the_last_one_counts_whichever_ends_last() {
        var work = new ArrayDeque<Runnable>();
        var model = model(new Background(work::add, Runnable::run));
        while (!work.isEmpty()) {
            work.remove().run();
        }
        model.query().set("nginx");
        model.query().set("vacuum");
        while (!work.isEmpty()) {
            work.removeLast().run();
        }
        assertThat(titles(model)).containsExactly("Data");
    }

    @Test
    void documents_that_are_read_are_shown_and_found_while_others_are_still_to_come() {
        var model = new LibraryModel(Background.direct(), () -> USES);
        assertThat(model.isReading().get()).isTrue();
        model.take(ENTRIES.subList(0, 1), true);
        assertThat(titles(model)).containsExactly("Web");
        model.query().set("vacuum");
        assertThat(titles(model)).isEmpty();
        assertThat(model.isReading().get()).isTrue();
        model.take(ENTRIES, false);
        assertThat(titles(model)).containsExactly("Data");
        assertThat(model.isReading().get()).isFalse();
    }

    @Test
    void it_still_reads_until_what_was_read_last_can_be_found_whichever_ends_last() {
        var work = new ArrayDeque<Runnable>();
        var model = new LibraryModel(new Background(work::add, Runnable::run), () -> USES);
        model.query().set("vacuum");
        model.take(ENTRIES.subList(0, 1), true);
        model.take(ENTRIES, false);
        var states = new ArrayList<String>();
        while (!work.isEmpty()) {
            states.add(model.isReading().get() + " " + titles(model));
            work.removeLast().run();
        }
        assertThat(states).contains("true []").doesNotContain("false []");
        assertThat(titles(model)).containsExactly("Data");
        assertThat(model.isReading().get()).isFalse();
    }

    @Test
    void a_search_or_a_tag_narrows_what_is_shown() {
        var model = model(Background.direct());
        var isNarrowed = model.isNarrowed();
        assertThat(isNarrowed.get()).isFalse();
        model.query().set("nginx");
        assertThat(isNarrowed.get()).isTrue();
        model.query().set(" ");
        assertThat(isNarrowed.get()).isFalse();
        model.tag().set("night");
        assertThat(isNarrowed.get()).isTrue();
    }

    @Test
    void a_history_that_cannot_be_read_leaves_the_documents_there() {
        var model = new LibraryModel(Background.direct(), () -> {
            throw new IllegalStateException("no database");
        });
        model.take(ENTRIES, false);
        assertThat(titles(model)).hasSize(3);
    }

    @Test
    void overdue_reviews_and_last_uses_are_said_in_words() {
        var model = model(Background.direct());
        var web = new CardWords(model.card(ENTRIES.getFirst()).orElseThrow(), TODAY);
        assertThat(web.review()).isEqualTo("review overdue since 29 Dec 2025");
        assertThat(web.isOverdue()).isTrue();
        assertThat(web.uses()).containsExactly("run 1 Nov 2026", "rehearsed 2 Oct 2026");
        var data = new CardWords(model.card(ENTRIES.get(1)).orElseThrow(), TODAY);
        assertThat(data.review()).isEqualTo("review by 31 Jan 2027");
    }

    private static LibraryModel model(Background background) {
        var model = new LibraryModel(background, () -> USES);
        model.take(ENTRIES, false);
        return model;
    }

    private static List<String> titles(LibraryModel model) {
        return model.rows().stream().filter(LibraryRow.Line.class::isInstance)
                .map(row -> ((LibraryRow.Line) row).card().title()).toList();
    }

    private static Library.Entry entry(String file, String text) {
        return new Library.Entry(Path.of(file), false, READER.read("doc", text.getBytes(StandardCharsets.UTF_8)));
    }
}
