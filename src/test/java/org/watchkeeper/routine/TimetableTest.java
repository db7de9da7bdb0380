package org.watchkeeper.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.routine.testing.Chores.berlin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.routine.testing.Chores;

/// Dates of routines: through the change of clocks, at the end of months, over quarters and leap years.
class TimetableTest {
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DAILY       | 2026-11-02 | 2026-11-02 2026-11-03 2026-11-04
            WEEKLY      | 2026-11-02 | 2026-11-02 2026-11-09 2026-11-16
            FORTNIGHTLY | 2026-11-02 | 2026-11-02 2026-11-16 2026-11-30
            MONTHLY     | 2026-11-15 | 2026-11-15 2026-12-15 2027-01-15
            MONTHLY     | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31 2026-04-30
            MONTHLY     | 2028-01-30 | 2028-01-30 2028-02-29 2028-03-30
            QUARTERLY   | 2026-11-30 | 2026-11-30 2027-02-28 2027-05-30 2027-08-30
            QUARTERLY   | 2026-01-05 | 2026-01-05 2026-04-05 2026-07-05 2026-10-05 2027-01-05
            HALF_YEARLY | 2026-08-31 | 2026-08-31 2027-02-28 2027-08-31
            ANNUAL      | 2026-06-01 | 2026-06-01 2027-06-01 2028-06-01
            ANNUAL      | 2028-02-29 | 2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29
            """)
    void dates_follow_from_the_first_one(Cadence cadence, LocalDate first, String dates) {
        var wanted = List.of(dates.split(" ", -1)).stream().map(LocalDate::parse).toList();
        var timetable = new Timetable(cadence, first, LocalTime.of(9, 0), Chores.BERLIN);
        assertThat(timetable.next(Instant.EPOCH, wanted.size())).extracting(each -> each.start().toLocalDate())
                .containsExactlyElementsOf(wanted);
        var later = timetable.next(wanted.get(1).atStartOfDay(Chores.BERLIN).toInstant(), 1).getFirst();
        assertThat(later.start().toLocalDate()).isEqualTo(wanted.get(1));
    }

    @Test
    void nine_o_clock_stays_nine_o_clock_when_the_clocks_change() {
        var daily = new Timetable(Cadence.DAILY, LocalDate.of(2026, 10, 24), LocalTime.of(9, 0), Chores.BERLIN);
        assertThat(daily.next(Instant.EPOCH, 2)).extracting(each -> each.start().toInstant())
                .containsExactly(Instant.parse("2026-10-24T07:00:00Z"), Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void an_hour_that_does_not_exist_is_the_next_one_and_says_so() {
        var daily = new Timetable(Cadence.DAILY, LocalDate.of(2027, 3, 27), LocalTime.of(2, 30), Chores.BERLIN);
        var dates = daily.next(Instant.EPOCH, 3);
        assertThat(dates).extracting(Occurrence::clocks).containsExactly(Occurrence.Clocks.STEADY,
                Occurrence.Clocks.SKIPPED, Occurrence.Clocks.STEADY);
        assertThat(dates.get(1).start().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void an_hour_that_comes_twice_is_taken_once() {
        var daily = new Timetable(Cadence.DAILY, LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), Chores.BERLIN);
        assertThat(daily.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00"))).singleElement()
                .extracting(each -> each.start().toInstant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void a_timetable_in_words_names_its_zone() {
        assertThat(new Timetable(Cadence.WEEKLY, Chores.FIRST, LocalTime.of(9, 5), ZoneId.of("America/New_York"))
                .words()).isEqualTo("every Monday at 09:05 America/New_York");
        assertThat(new Timetable(Cadence.QUARTERLY, Chores.FIRST, LocalTime.of(9, 5), ZoneId.of("UTC")).words())
                .isEqualTo("on day 2 of every third month, from November at 09:05 UTC");
    }
}
