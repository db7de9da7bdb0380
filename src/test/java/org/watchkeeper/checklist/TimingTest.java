package org.watchkeeper.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.runbook.Schedule.Anchor;

/// Due times where the clocks change: hours are elapsed time, days are dates.
class TimingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant SPRING = ZonedDateTime.of(2026, 3, 29, 4, 0, 0, 0, BERLIN).toInstant();
    private static final Instant AUTUMN = ZonedDateTime.of(2026, 10, 25, 4, 0, 0, 0, BERLIN).toInstant();

    private static Timing before(String from, String to) {
        return new Timing("", Phase.BEFORE, Anchor.WINDOW_START, from, to);
    }

    private static String local(Instant at) {
        return at.atZone(BERLIN).toLocalDateTime().toString();
    }

    private static Due due(Timing timing, Instant start) {
        return timing.due(Clocks.startingAt(start, BERLIN)).orElseThrow();
    }

    @Test
    void hours_before_a_window_are_elapsed_hours_whatever_the_clocks_do() {
        assertThat(local(due(before("-PT48H", "-PT48H"), SPRING).to())).isEqualTo("2026-03-27T03:00");
        assertThat(local(due(before("-PT24H", "-PT24H"), SPRING).to())).isEqualTo("2026-03-28T03:00");
        assertThat(local(due(before("-PT2H", "-PT2H"), SPRING).to())).isEqualTo("2026-03-29T01:00");
        assertThat(local(due(before("-PT48H", "-PT48H"), AUTUMN).to())).isEqualTo("2026-10-23T05:00");
        assertThat(Duration.between(due(before("-PT48H", "-PT48H"), AUTUMN).to(), AUTUMN)).hasHours(48);
    }

    @Test
    void days_and_weeks_before_a_window_are_dates_at_its_time_of_day() {
        assertThat(local(due(before("-P7D", "-P7D"), SPRING).to())).isEqualTo("2026-03-22T04:00");
        var range = due(before("-P14D", "-P7D"), AUTUMN);
        assertThat(local(range.from())).isEqualTo("2026-10-11T04:00");
        assertThat(local(range.to())).isEqualTo("2026-10-18T04:00");
    }

    @Test
    void an_hour_that_is_not_there_is_the_one_after_it() {
        var week = ZonedDateTime.of(2026, 4, 5, 2, 30, 0, 0, BERLIN).toInstant();
        assertThat(local(due(before("-P7D", "-P7D"), week).to())).isEqualTo("2026-03-29T03:30");
    }

    @Test
    void the_day_of_the_work_begins_at_midnight_where_it_is() {
        var day = due(new Timing("", Phase.BEFORE, Anchor.WINDOW_DAY, "P0D", "P0D"), SPRING);
        assertThat(local(day.from())).isEqualTo("2026-03-29T00:00");
        assertThat(Duration.between(day.from(), day.to())).hasHours(3);
    }

    @Test
    void nothing_is_due_before_what_it_counts_from_is_known() {
        var after = new Timing("", Phase.AFTER, Anchor.COMPLETION, "PT30M", "PT2H");
        assertThat(after.due(Clocks.startingAt(SPRING, BERLIN))).isEmpty();
        var due = after.due(Clocks.none(BERLIN).completed(SPRING)).orElseThrow();
        assertThat(Duration.between(SPRING, due.from())).hasMinutes(30);
        assertThat(Duration.between(SPRING, due.to())).hasHours(2);
        assertThat(Timing.said("Post-maintenance", Phase.AFTER).due(Clocks.none(BERLIN).completed(SPRING))).isEmpty();
    }

    @Test
    void one_is_reminded_at_the_beginning_of_a_stretch_and_before_its_end() {
        var range = due(before("-P14D", "-P7D"), AUTUMN);
        assertThat(range.reminders()).containsExactly(range.from(), range.to().minus(range.lead()));
        var point = due(before("-PT2H", "-PT2H"), SPRING);
        assertThat(point.reminders()).containsExactly(point.to().minus(Duration.ofMinutes(15)));
        assertThat(point.urgency(point.to().minus(Duration.ofMinutes(16)))).isEqualTo(Urgency.LATER);
        assertThat(point.urgency(point.to().minus(Duration.ofMinutes(15)))).isEqualTo(Urgency.DUE);
        assertThat(point.urgency(point.to())).isEqualTo(Urgency.OVERDUE);
    }
}
