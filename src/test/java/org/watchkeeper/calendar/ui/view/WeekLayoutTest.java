package org.watchkeeper.calendar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.ui.entry.Filter;
import org.watchkeeper.calendar.ui.entry.Inventory;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Shape;

class WeekLayoutTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final int LINES = 4;

    private static CalendarEntry entry(Kind kind, String title, LocalDateTime start, Duration length) {
        var from = start.toInstant(ZoneOffset.UTC);
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, start.toString(), Ruling.Source.NONE), title,
                new Span(from, from.plus(length)), UTC, Scope.EVERYTHING, Set.of(), "");
    }

    private static WeekLayout layout(List<CalendarEntry> entries) {
        return WeekLayout.of(Page.of(Shape.MONTH.span(MONDAY, UTC), entries, Inventory.NONE, Filter.ALL, UTC), MONDAY,
                LINES);
    }

    @Test
    void a_blackout_of_several_days_is_one_bar_above_all_else() {
        var layout = layout(List.of(
                entry(Kind.WINDOW, "window", MONDAY.plusDays(2).atTime(2, 0), Duration.ofHours(2)),
                entry(Kind.BLACKOUT, "freeze", MONDAY.plusDays(1).atStartOfDay(), Duration.ofDays(3))));
        assertThat(layout.bars()).extracting(bar -> bar.entry().title(), WeekLayout.Bar::from, WeekLayout.Bar::to,
                WeekLayout.Bar::line).containsExactly(org.assertj.core.groups.Tuple.tuple("freeze", 1, 3, 0),
                        org.assertj.core.groups.Tuple.tuple("window", 2, 2, 1));
    }

    @Test
    void what_began_before_the_week_and_ends_after_it_fills_it() {
        var layout = layout(List.of(entry(Kind.BLACKOUT, "freeze", MONDAY.minusDays(1).atTime(9, 0),
                Duration.ofDays(10))));
        assertThat(layout.bars()).singleElement().matches(bar -> bar.from() == 0 && bar.to() == 6);
    }

    @Test
    void a_day_that_is_full_to_the_last_line_counts_nothing() {
        var entries = new ArrayList<CalendarEntry>();
        for (int i = 0; i < LINES; i++) {
            entries.add(entry(Kind.JOB, "job " + i, MONDAY.atTime(i, 0), Duration.ofMinutes(5)));
        }
        assertThat(layout(entries).bars()).hasSize(LINES);
        assertThat(layout(entries).hidden()).containsOnly(0);
    }

    @Test
    void of_many_entries_each_is_drawn_or_counted_on_each_of_its_days_and_the_count_has_a_line_of_its_own() {
        var random = new Random(5);
        var entries = new ArrayList<CalendarEntry>();
        for (int i = 0; i < 300; i++) {
            entries.add(entry(Kind.values()[i % 4], "entry " + i, MONDAY.plusDays(random.nextInt(7))
                    .atTime(random.nextInt(24), random.nextInt(60)), Duration.ofHours(1 + random.nextInt(60))));
        }
        var page = Page.of(Shape.MONTH.span(MONDAY, UTC), entries, Inventory.NONE, Filter.ALL, UTC);
        var layout = WeekLayout.of(page, MONDAY, LINES);
        for (int day = 0; day < 7; day++) {
            int of = day;
            long drawn = layout.bars().stream().filter(bar -> bar.touches(of)).count();
            assertThat(drawn + layout.hidden().get(day)).isEqualTo(page.on(MONDAY.plusDays(day)).size());
            assertThat(layout.bars().stream().filter(bar -> bar.touches(of) && bar.line() == LINES - 1))
                    .as("the count's line").isEmpty();
        }
    }
}
