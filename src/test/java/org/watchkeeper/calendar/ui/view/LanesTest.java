package org.watchkeeper.calendar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;

class LanesTest {
    private static Lanes.Stretch stretch(String title, int from, int to) {
        var start = Instant.parse("2026-05-20T00:00:00Z");
        return new Lanes.Stretch(new CalendarEntry(CalendarEntry.Kind.JOB,
                new CalendarEntry.Ref(title, "", Ruling.Source.NONE), title,
                new Span(start.plusSeconds(from * 60L), start.plusSeconds(to * 60L)), ZoneId.of("UTC"),
                Scope.EVERYTHING, Set.of(), ""), from, to);
    }

    @Test
    void what_follows_each_other_has_the_whole_width() {
        var plan = Lanes.of(List.of(stretch("a", 0, 60), stretch("b", 60, 90)), 3);
        assertThat(plan.placed()).allMatch(each -> each.lane() == 0 && each.lanes() == 1);
        assertThat(plan.more()).isEmpty();
    }

    @Test
    void what_is_at_the_same_time_stands_side_by_side() {
        var plan = Lanes.of(List.of(stretch("long", 0, 120), stretch("b", 30, 60), stretch("c", 60, 90)), 3);
        assertThat(plan.placed()).extracting(each -> each.stretch().entry().title(), Lanes.Placed::lane,
                Lanes.Placed::lanes).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("long", 0, 2),
                        org.assertj.core.groups.Tuple.tuple("b", 1, 2),
                        org.assertj.core.groups.Tuple.tuple("c", 1, 2));
    }

    @Test
    void what_finds_no_lane_is_counted_and_nothing_is_lost() {
        var all = IntStream.range(0, 50).mapToObj(i -> stretch("job " + i, i, i + 60)).toList();
        var plan = Lanes.of(all, 3);
        int counted = plan.more().stream().mapToInt(Lanes.More::count).sum();
        assertThat(plan.placed().size() + counted).isEqualTo(50);
        assertThat(counted).isPositive();
        for (var one : plan.placed()) {
            assertThat(plan.placed().stream().filter(other -> other.lane() == one.lane())
                    .filter(other -> other.stretch().from() < one.stretch().to()
                            && one.stretch().from() < other.stretch().to()))
                    .as("nothing lies on " + one).hasSize(1);
        }
    }
}
