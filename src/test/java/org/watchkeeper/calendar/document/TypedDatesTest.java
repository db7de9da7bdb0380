package org.watchkeeper.calendar.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.testing.Nights;

/// Typed dates and rules: what is said is kept, what is left open is asked.
class TypedDatesTest {
    private static final TypedDates TYPED = new TypedDates(Nights.NOW, Optional.empty(), Optional.empty());

    private static Series series(TypedDates typed, String words) {
        var proposal = typed.read(words).orElseThrow();
        assertThat(proposal).isInstanceOf(Proposal.Dated.class);
        return ((Proposal.Dated) proposal).series();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-24 00:00-24:00 UTC                   | 2026-12-24T00:00 | P1D
            2026-12-24 18:00-24:00 UTC                   | 2026-12-24T18:00 | PT6H
            2026-12-24 18:00 to 2026-12-26 24:00 UTC     | 2026-12-24T18:00 | PT54H
            2026-12-24 18:00 to 2026-12-25 00:00 UTC     | 2026-12-24T18:00 | PT6H
            2026-12-24 22:00-02:00 UTC                   | 2026-12-24T22:00 | PT4H
            2026-12-24 22:00-21:00 next day UTC          | 2026-12-24T22:00 | PT23H
            2026-12-24 22:00-23:00 next day UTC          | 2026-12-24T22:00 | PT25H
            2026-12-24 to 2026-12-24 UTC                 | 2026-12-24T00:00 | P1D
            """)
    void midnight_is_the_end_of_a_day_or_within_a_night(String words, LocalDateTime start, String length) {
        assertThat(series(TYPED, words)).isEqualTo(Series.once(start, Length.parse(length), Nights.UTC));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-24 24:00-02:00 UTC               | Nothing starts at 24:00: write 00:00 of the day that is meant.
            FREQ=WEEKLY;BYDAY=TU 24:00-02:00 UTC     | Nothing starts at 24:00: write 00:00 of the day that is meant.
            2026-12-24 18:00 to 2026-12-26 UTC       | Until when on 2026-12-26? Write "2026-12-26 24:00" for all of that day.
            2026-12-24 to 2026-12-26 18:00 UTC       | From when on 2026-12-24? Write "2026-12-24 00:00" for all of that day.
            2026-12-24 to 18:00 UTC                  | From when on 2026-12-24? Write "2026-12-24 00:00" for all of that day.
            2026-12-24 22:00-21:00 UTC               | It ends before it starts, unless "22:00-21:00 next day" is meant.
            2026-12-24 22:00 to 2026-12-24 02:00 UTC | It ends before it starts.
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 22:00-23:30 UTC | From which day is it counted? Write "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU from 2026-05-20 …", with that day.
            FREQ=WEEKLY;COUNT=10 22:00-06:00 UTC     | From which day is it counted? Write "FREQ=WEEKLY;COUNT=10 from 2026-05-20 …", with that day.
            FREQ=YEARLY;BYMONTH=12 00:00 P1D UTC     | From which day is it counted? Write "FREQ=YEARLY;BYMONTH=12 from 2026-05-20 …", with that day.
            FREQ=MONTHLY 22:00-23:30 UTC             | From which day is it counted? Write "FREQ=MONTHLY from 2026-05-20 …", with that day.
            """)
    void what_may_be_meant_otherwise_is_asked(String words, String question) {
        assertThat(TYPED.read(words)).contains(new Proposal.Open(List.of(question)));
    }

    /// It is 12:00 UTC on Wednesday, 20 May 2026.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY 11:00-13:00 UTC           | 2026-05-20T11:00
            FREQ=DAILY 20:00-12:30 next day UTC  | 2026-05-19T20:00
            FREQ=DAILY 09:00-11:00 UTC           | 2026-05-21T09:00
            FREQ=WEEKLY;BYDAY=MO 08:00 P3D UTC   | 2026-05-18T08:00
            FREQ=WEEKLY;BYDAY=MO 08:00 P2D UTC   | 2026-05-25T08:00
            FREQ=DAILY;COUNT=1 11:00-13:00 UTC   | 2026-05-20T11:00
            FREQ=WEEKLY;BYDAY=MO 08:00 PT60H UTC | 2026-05-18T08:00
            FREQ=DAILY;BYHOUR=7,21 07:00 PT16H UTC | 2026-05-19T21:00
            FREQ=HOURLY 09:45 PT30M UTC          | 2026-05-20T11:45
            """)
    void a_window_that_is_on_now_is_its_first_date(String words, LocalDateTime start) {
        assertThat(series(TYPED, words).start()).isEqualTo(start);
        assertThat(series(TYPED, words).notOver(Nights.NOW, 1)).first().extracting(Series.Date::original)
                .isEqualTo(start);
    }

    @Test
    void a_rule_is_counted_from_the_day_that_is_said() {
        var fortnightly = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU";
        var expected = Series.every(fortnightly, LocalDateTime.parse("2026-06-02T22:00"), Length.parse("PT2H"),
                Nights.UTC);
        assertThat(series(TYPED, fortnightly + " from 2026-06-01 22:00-24:00 UTC")).isEqualTo(expected);
        var june = new TypedDates(Nights.NOW, Optional.of(LocalDate.parse("2026-06-01")), Optional.empty());
        assertThat(series(june, fortnightly + " 22:00-24:00 UTC")).isEqualTo(expected);
    }

    @Test
    void the_same_rule_is_counted_from_the_same_day() {
        for (var rule : List.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY")) {
            var january = Series.every(rule, LocalDateTime.parse("2026-01-06T22:00"), Length.parse("PT1H"), Nights.UTC);
            var typed = new TypedDates(Nights.NOW, Optional.empty(), Optional.of(january));
            assertThat(series(typed, rule + " 23:00-24:00 UTC").start()).as(rule).isEqualTo("2026-01-06T23:00");
        }
    }
}
