package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.calendar.Series.State;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.kernel.Problem;

class SeriesTest {
    private static final LocalDateTime MAY_31 = LocalDateTime.parse("2026-05-31T02:00");
    private static final Span EARLY_SUMMER = span("2026-05-25T00:00:00Z", "2026-06-15T00:00:00Z");
    private final Series sundays = Nights.sundays().series();

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }

    private static List<String> days(List<Series.Date> dates) {
        return dates.stream().map(date -> date.occurrence().start().toLocalDateTime().toString()).toList();
    }

    @Test
    void a_rule_has_its_dates() {
        assertThat(days(sundays.between(EARLY_SUMMER))).containsExactly("2026-05-31T02:00", "2026-06-07T02:00",
                "2026-06-14T02:00");
        assertThat(sundays.next(Nights.NOW, 2)).extracting(Series.Date::original)
                .containsExactly(LocalDateTime.parse("2026-05-24T02:00"), MAY_31);
    }

    @Test
    void a_moved_date_keeps_its_name_and_is_found_where_it_is_now() {
        var moved = sundays.with(new Amendment.Moved(MAY_31, MAY_31.plusDays(22), Length.parse("PT1H"), "month-end"));
        assertThat(days(moved.between(span("2026-05-30T00:00:00Z", "2026-06-01T00:00:00Z")))).isEmpty();
        var there = moved.between(span("2026-06-22T00:00:00Z", "2026-06-23T00:00:00Z"));
        assertThat(days(there)).containsExactly("2026-06-22T02:00");
        assertThat(there.getFirst().original()).isEqualTo(MAY_31);
        assertThat(there.getFirst().state()).isEqualTo(State.MOVED);
        assertThat(there.getFirst().span().length()).isEqualTo(Nights.hours(1));
        assertThat(days(moved.restored(MAY_31).between(EARLY_SUMMER))).contains("2026-05-31T02:00");
    }

    @Test
    void a_cancelled_date_is_not_among_those_that_take_place_but_can_be_shown() {
        var cancelled = sundays.with(new Amendment.Cancelled(MAY_31, "month-end"));
        assertThat(days(cancelled.between(EARLY_SUMMER))).containsExactly("2026-06-07T02:00", "2026-06-14T02:00");
        assertThat(cancelled.all(EARLY_SUMMER).getFirst().state()).isEqualTo(State.CANCELLED);
        assertThat(days(cancelled.next(Instant.parse("2026-05-25T00:00:00Z"), 1))).containsExactly("2026-06-07T02:00");
    }

    @Test
    void a_decision_takes_the_place_of_an_earlier_one_of_its_kind() {
        var twice = sundays.with(new Amendment.Moved(MAY_31, MAY_31.plusDays(1), sundays.length(), "a"))
                .with(new Amendment.Confirmed(MAY_31, Nights.ADA, "needed"))
                .with(new Amendment.Moved(MAY_31, MAY_31.plusDays(2), sundays.length(), "b"));
        assertThat(twice.amendments()).hasSize(2);
        var date = twice.date(MAY_31).orElseThrow();
        assertThat(date.occurrence().start().toLocalDateTime()).isEqualTo(MAY_31.plusDays(2));
        assertThat(date.confirmed()).isPresent();
    }

    @Test
    void what_was_decided_about_a_date_that_is_none_is_left_out() {
        var monday = MAY_31.plusDays(1);
        var wrong = sundays.with(new Amendment.Moved(monday, monday.plusDays(1), sundays.length(), ""));
        assertThat(days(wrong.between(EARLY_SUMMER))).containsExactly("2026-05-31T02:00", "2026-06-07T02:00",
                "2026-06-14T02:00");
        assertThat(wrong.date(monday)).isEmpty();
        assertThat(sundays.has(monday)).isFalse();
        assertThat(sundays.has(MAY_31)).isTrue();
        assertThat(sundays.has(LocalDateTime.parse("2025-12-28T02:00"))).as("before its start").isFalse();
    }

    @Test
    void extra_dates_are_dates_and_left_out_ones_are_none() {
        var other = sundays.plus(LocalDateTime.parse("2026-06-03T22:00")).minus(MAY_31);
        assertThat(days(other.between(EARLY_SUMMER))).containsExactly("2026-06-03T22:00", "2026-06-07T02:00",
                "2026-06-14T02:00");
        assertThat(other.between(EARLY_SUMMER).getFirst().state()).isEqualTo(State.EXTRA);
        var same = sundays.plus(MAY_31);
        assertThat(days(same.between(EARLY_SUMMER))).as("a date of the rule given again").hasSize(3);
        assertThat(days(other.next(Instant.parse("2026-06-01T00:00:00Z"), 2))).containsExactly("2026-06-03T22:00",
                "2026-06-07T02:00");
    }

    @Test
    void what_is_to_be_announced_has_no_date_until_it_is() {
        var quarterly = Series.undated(LocalDateTime.parse("2026-01-01T02:00"), Length.parse("PT4H"), Nights.UTC);
        assertThat(quarterly.next(Nights.NOW, 12)).isEmpty();
        assertThat(days(quarterly.plus(MAY_31).next(Nights.NOW, 12))).containsExactly("2026-05-31T02:00");
    }

    @Test
    void dates_that_began_before_a_span_are_in_it_while_they_last() {
        assertThat(sundays.between(span("2026-05-31T05:59:59Z", "2026-06-07T02:00:00Z"))).hasSize(1);
        assertThat(sundays.between(span("2026-05-31T06:00:00Z", "2026-06-07T02:00:00Z"))).isEmpty();
    }

    /// The end of a rule in UTC, in local time, and as a day that belongs to it.
    @ParameterizedTest
    @CsvSource({"20260607T003000Z,1", "20260607T013000Z,2", "20260607T023000,1", "20260607T033000,2", "20260607,2",
            "20260606,1"})
    void a_rule_ends_when_it_says_in_its_own_zone(String until, int dates) {
        var rule = Series.every("FREQ=WEEKLY;BYDAY=SU;UNTIL=" + until, LocalDateTime.parse("2026-05-31T03:00"),
                Length.parse("PT1H"), Nights.BERLIN);
        assertThat(rule.next(Nights.NOW, 12)).hasSize(dates);
    }

    @Test
    void a_plain_rule_counts_from_its_start() {
        var monthly = Series.every("FREQ=MONTHLY;COUNT=3", LocalDateTime.parse("2026-01-31T02:00"),
                Length.parse("PT1H"),
                Nights.UTC);
        assertThat(days(monthly.next(Instant.EPOCH, 9))).containsExactly("2026-01-31T02:00", "2026-03-31T02:00",
                "2026-05-31T02:00");
        assertThat(days(monthly.next(Instant.parse("2026-04-01T00:00:00Z"), 9))).containsExactly("2026-05-31T02:00");
    }

    @Test
    void a_rule_with_more_dates_than_anybody_can_look_at_is_refused_in_a_sentence() {
        var seconds = Series.every("FREQ=SECONDLY", MAY_31, Length.ZERO, ZoneId.of("UTC"));
        assertThat(seconds.isCountless()).isTrue();
        assertThat(Series.every("FREQ=HOURLY", MAY_31, Length.ZERO, ZoneId.of("UTC")).isCountless()).isFalse();
        assertThatThrownBy(() -> seconds.between(span("2026-06-01T00:00:00Z", "2027-06-01T00:00:00Z")))
                .isInstanceOf(Problem.class).hasMessageContaining("FREQ=SECONDLY");
    }

    @Test
    void another_rule_leaves_decisions_about_dates_that_it_no_longer_has_behind() {
        var decided = sundays.with(new Amendment.Cancelled(MAY_31, ""))
                .with(new Amendment.Cancelled(LocalDateTime.parse("2026-06-07T02:00"), ""));
        var first = decided.ruled("FREQ=MONTHLY;BYDAY=1SU", sundays.start());
        assertThat(first.amendments()).extracting(Amendment::original)
                .containsExactly(LocalDateTime.parse("2026-06-07T02:00"));
    }

    @Test
    void wrong_rules_are_refused() {
        for (var rule : List.of("FREQ=SOMETIMES", "BYDAY=SU", "FREQ=DAILY;UNTIL=20261399")) {
            assertThatThrownBy(() -> Series.every(rule, MAY_31, Length.ZERO, Nights.UTC)).as(rule)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("RFC 5545");
        }
    }
}
