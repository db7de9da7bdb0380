package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.testing.Sample;

/// Which lists in use are lines of Now.
class ListLinesTest {
    private static final Instant NOW = Sample.NIGHT;

    @Test
    void a_list_is_told_when_it_is_overdue_due_or_done() {
        assertThat(kinds(list("a", Occasion.Kind.MAINTENANCE, -1, 2), list("b", Occasion.Kind.MAINTENANCE, 10, 2),
                list("c", Occasion.Kind.MAINTENANCE, 60_000, 2), list("d", Occasion.Kind.MAINTENANCE, -1, 0)))
                .containsExactly(Kind.OVERDUE, Kind.DUE, Kind.HAPPENED);
    }

    @Test
    void a_list_of_a_routine_is_told_by_its_routine() {
        assertThat(kinds(list("a", Occasion.Kind.ROUTINE, -1, 2))).isEmpty();
    }

    @Test
    void a_line_says_how_far_it_is_for_what_and_leads_to_the_list() {
        assertThat(ListLines.of(List.of(list("a", Occasion.Kind.MAINTENANCE, -1, 2)), NOW)).singleElement()
                .satisfies(line -> {
                    assertThat(line.detail()).isEqualTo("3 of 5 done · Sunday window · Guide");
                    assertThat(line.to())
                            .isEqualTo(new Line.Destination("checklists", new ListId(Sample.id("a")).toString()));
                });
    }

    @Test
    void an_occasion_that_is_called_as_its_document_is_named_once() {
        assertThat(ListLines.of(List.of(list("Guide", "a", Occasion.Kind.MAINTENANCE, -1, 2)), NOW)).singleElement()
                .extracting(Line::detail).isEqualTo("3 of 5 done · Guide");
    }

    private static List<Kind> kinds(ListLine... lists) {
        return ListLines.of(Stream.of(lists).toList(), NOW).stream().map(Line::kind).toList();
    }

    /// A list of five items whose next is due in so many minutes.
    private static ListLine list(String name, Occasion.Kind kind, int minutes, int open) {
        return list("Sunday window", name, kind, minutes, open);
    }

    private static ListLine list(String title, String name, Occasion.Kind kind, int minutes, int open) {
        var at = NOW.plus(Duration.ofMinutes(minutes));
        return new ListLine(new ListId(Sample.id(name)),
                new Occasion(OccasionId.about(name), kind, title, name), name, "guide.md", "Guide",
                Timing.NONE, new ListLine.Counts(5, open, open),
                Optional.of(new Due(at.minus(Duration.ofMinutes(30)), at, Duration.ofMinutes(5))), "", NOW, NOW, false);
    }
}
