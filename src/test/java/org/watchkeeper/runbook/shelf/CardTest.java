package org.watchkeeper.runbook.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class CardTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void T_185_a_review_date_that_has_passed_is_overdue() {
        var card = card("# Shop\n\n**Next Review**: 2025-12-29\n");
        assertThat(card.due()).isEqualTo(new Due.On(LocalDate.of(2025, 12, 29)));
        assertThat(card.due().isOverdue(TODAY)).isTrue();
        assertThat(card("# Shop\n\n**Next Review**: 2026-11-25\n").due().isOverdue(TODAY)).as("today").isFalse();
    }

    @Test
    void a_month_is_due_on_its_last_day_and_front_matter_counts_as_well() {
        assertThat(card("# Shop\n\n**Next Review**: 2024-04\n").due())
                .isEqualTo(new Due.On(LocalDate.of(2024, 4, 30)));
        assertThat(card("---\nreview: 2027-01-31\n---\n# Shop\n").due())
                .isEqualTo(new Due.On(LocalDate.of(2027, 1, 31)));
        assertThat(card("---\nnext-review: 2027-02\n---\n# Shop\n").due())
                .isEqualTo(new Due.On(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void no_date_and_no_real_date_are_not_overdue() {
        assertThat(card("# Shop\n").due()).isEqualTo(new Due.Unsaid());
        assertThat(card("---\nreview: 2024-13-45\n---\n# Shop\n").due().isOverdue(TODAY)).isFalse();
    }

    @Test
    void tags_come_from_the_front_matter_and_the_folder() {
        assertThat(card("---\ntags: [Database, night]\n---\n# Shop\n").tags()).containsExactly("database", "night",
                "shop-team");
        assertThat(card("---\ntags: database, night\n---\n# Shop\n").tags()).containsExactly("database", "night",
                "shop-team");
    }

    @Test
    void owner_and_version_are_the_documents_own_words() {
        var card = card("# Shop\n\n**Owner**: Platform team\n**Version**: 1.4\n");
        assertThat(card.owner()).isEqualTo("Platform team");
        assertThat(card.version()).isEqualTo("1.4");
    }

    @Test
    void the_last_run_and_the_last_rehearsal_are_those_of_the_title() {
        var run = Instant.parse("2026-11-20T02:00:00Z");
        var card = Card.of(entry("# Shop\n"), new Uses(Map.of("Shop", run), Map.of("Other", run)));
        assertThat(card.lastRun()).contains(run);
        assertThat(card.lastRehearsal()).isEmpty();
    }

    @Test
    void cards_are_sorted_by_name_by_what_is_due_first_and_by_what_was_run_last() {
        var uses = new Uses(
                Map.of("A", Instant.parse("2026-01-01T00:00:00Z"), "C", Instant.parse("2026-02-01T00:00:00Z")),
                Map.of());
        var cards = Stream.of("# b\n\n**Next Review**: 2026-01-01\n", "# A\n", "# C\n\n**Next Review**: 2025-01-01\n")
                .map(text -> Card.of(entry(text), uses)).toList();
        assertThat(titles(cards, Card.Order.NAME)).containsExactly("A", "b", "C");
        assertThat(titles(cards, Card.Order.REVIEW)).containsExactly("C", "b", "A");
        assertThat(titles(cards, Card.Order.LAST_RUN)).containsExactly("C", "A", "b");
    }

    private static List<String> titles(List<Card> cards, Card.Order order) {
        return cards.stream().sorted(order.comparator()).map(Card::title).toList();
    }

    private static Card card(String text) {
        return Card.of(entry(text), Uses.NONE);
    }

    private static Library.Entry entry(String text) {
        return new Library.Entry(Path.of("/srv/Shop-Team/shop.md"), false,
                READER.read("shop", text.getBytes(StandardCharsets.UTF_8)));
    }
}
