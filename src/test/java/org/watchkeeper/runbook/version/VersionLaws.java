package org.watchkeeper.runbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.watchkeeper.runbook.version.Merge.Choice;

/// What holds for any three versions of any text.
class VersionLaws {
    private static final List<String> LINES = List.of("a\n", "b\r\n", "c\n", "\n", "d",
            "<!-- watchkeeper: manual -->\n");

    @Test
    void a_merge_with_an_untouched_side_is_the_other_side() {
        qt().forAll(texts(), texts()).checkAssert((base, other) -> {
            assertThat(Merge.of(base, other, base).text(List.of())).isEqualTo(other);
            assertThat(Merge.of(base, base, other).text(List.of())).isEqualTo(other);
        });
    }

    @Test
    void the_same_change_on_both_sides_is_no_conflict() {
        qt().forAll(texts(), texts()).checkAssert(
                (base, both) -> assertThat(Merge.of(base, both, both).text(List.of())).isEqualTo(both));
    }

    @Test
    void no_line_that_a_side_wrote_is_lost_when_both_are_chosen() {
        qt().forAll(texts(), texts(), texts()).checkAssert((base, mine, theirs) -> {
            var merge = Merge.of(base, mine, theirs);
            var both = merge.text(merge.conflicts().stream().map(_ -> Choice.BOTH).toList());
            assertThat(words(both)).containsAll(news(base, mine)).containsAll(news(base, theirs));
        });
    }

    @Test
    void the_sides_of_conflicts_and_what_is_settled_make_up_each_side_where_the_other_is_untouched_between() {
        qt().forAll(texts(), texts(), texts()).checkAssert((base, mine, theirs) -> {
            var there = Merge.of(base, mine, theirs);
            var back = Merge.of(base, theirs, mine);
            assertThat(there.conflicts().stream().map(one -> List.of(one.base(), one.mine(), one.theirs())).toList())
                    .as("nobody comes first").isEqualTo(back.conflicts().stream()
                            .map(one -> List.of(one.base(), one.theirs(), one.mine())).toList());
        });
    }

    @Test
    void a_comparison_side_by_side_has_every_line_of_both_sides_in_order() {
        qt().forAll(texts(), texts()).checkAssert((before, after) -> {
            var rows = SideBySide.of(before, after).rows();
            assertThat(rows.stream().mapToInt(row -> oldLines(row)).sum()).isEqualTo(before.lines().count());
            assertThat(rows.stream().mapToInt(row -> newLines(row)).sum()).isEqualTo(after.lines().count());
        });
    }

    @Test
    void the_stretches_of_a_line_are_the_line() {
        qt().forAll(texts(), texts()).checkAssert((before, after) -> {
            var left = before.lines().toList();
            for (var row : SideBySide.of(before, after).rows()) {
                if (row instanceof SideBySide.Differs(var half, _) && half.isThere()) {
                    assertThat(half.stretches().stream().map(SideBySide.Stretch::text).collect(Collectors.joining()))
                            .isEqualTo(left.get(half.line() - 1));
                }
            }
        });
    }

    private static int oldLines(SideBySide.Row row) {
        return switch (row) {
            case SideBySide.Same _ -> 1;
            case SideBySide.Folded(var count, _, _) -> count;
            case SideBySide.Differs(var before, _) -> before.isThere() ? 1 : 0;
        };
    }

    private static int newLines(SideBySide.Row row) {
        return switch (row) {
            case SideBySide.Same _ -> 1;
            case SideBySide.Folded(var count, _, _) -> count;
            case SideBySide.Differs(_, var after) -> after.isThere() ? 1 : 0;
        };
    }

    /// The lines of a side that the base does not have, without their ends.
    private static List<String> news(String base, String side) {
        var fresh = new ArrayList<>(words(side));
        fresh.removeAll(words(base));
        return fresh;
    }

    private static List<String> words(String text) {
        return text.lines().toList();
    }

    private static Gen<String> texts() {
        return lists().of(integers().between(0, LINES.size() - 1)).ofSizeBetween(0, 14)
                .map(picks -> picks.stream().map(LINES::get).collect(Collectors.joining()));
    }
}
