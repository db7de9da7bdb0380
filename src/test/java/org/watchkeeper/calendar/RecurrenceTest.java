package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// The examples of RFC 5545, 3.8.5.3, all of which start on 2 September 1997 at 09:00 or as told.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1997-09-02 | FREQ=DAILY;COUNT=10 | 0902 0903 0904 0905
            1997-09-02 | FREQ=DAILY;INTERVAL=2 | 0902 0904 0906 0908
            1997-09-02 | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 0902 0916 0930 1014
            1997-09-02 | FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 0902 0904 0909 0911
            1997-09-02 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 0902 0904 0916 0918
            1997-09-05 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 0905 1003 1107 1205
            1997-09-07 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 0907 0928 1102 1130
            1997-09-22 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 0922 1020 1117 1222
            1997-09-28 | FREQ=MONTHLY;BYMONTHDAY=-3 | 0928 1029 1128 1229
            1997-09-02 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 0902 0915 1002 1015
            1997-09-30 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 0930 1001 1031 1101
            1997-09-10 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 0910 0911 0912 0913
            1997-09-02 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 0902 0909 0916 0923
            1997-06-10 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 0610 0710 0610 0710
            1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 0313 0320 0327 0305
            1997-09-02 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 0213 0313 1113 0813
            1997-09-13 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 0913 1011 1108 1213
            1996-11-05 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1105 1107 1102 1104
            1997-09-04 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 0904 1007 1106
            1997-09-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 0929 1030 1127 1230
            1997-05-19 | FREQ=YEARLY;BYDAY=20MO | 0519 0518 0517 0515
            1997-05-12 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 0512 0511 0517 0515
            2007-01-15 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 0115 0130 0215 0315
            """)
    void examples_of_the_rfc(LocalDate start, String rule, String dates) {
        var found = new Recurrence(rule, start, LocalTime.of(9, 0), Duration.ZERO, NEW_YORK)
                .next(start.atStartOfDay(NEW_YORK).toInstant(), 4);
        assertThat(found.stream()
                .map(each -> "%02d%02d".formatted(each.start().getMonthValue(), each.start().getDayOfMonth()))
                .collect(Collectors.joining(" "))).isEqualTo(dates);
        assertThat(found).allMatch(each -> each.start().toLocalTime().equals(LocalTime.of(9, 0)));
    }

    @Test
    void T_187_a_rule_is_expanded_in_its_own_zone() {
        var saturday = new Recurrence("FREQ=MONTHLY;BYDAY=1SA", LocalDate.of(2026, 1, 1), LocalTime.of(2, 0),
                Duration.ofHours(2), UTC);
        var august = saturday.next(Instant.parse("2026-07-15T00:00:00Z"), 1).getFirst();
        assertThat(august.start()).isEqualTo(ZonedDateTime.parse("2026-08-01T02:00Z[UTC]"));
        assertThat(august.start().withZoneSameInstant(NEW_YORK).toLocalDate()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void T_188_a_window_in_a_zone_with_summer_time_keeps_its_local_hour() {
        var nightly = new Recurrence("FREQ=DAILY", LocalDate.of(2026, 3, 27), LocalTime.of(3, 0), Duration.ofHours(1),
                BERLIN);
        assertThat(nightly.next(Instant.parse("2026-03-27T12:00:00Z"), 3))
                .extracting(each -> each.start().toInstant().toString())
                .containsExactly("2026-03-28T02:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T01:00:00Z");
    }

    @Test
    void an_hour_that_the_clocks_skip_or_double_is_flagged() {
        var skipped = new Recurrence("FREQ=DAILY", LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), Duration.ofHours(1),
                BERLIN);
        var first = skipped.next(Instant.parse("2026-03-28T20:00:00Z"), 1).getFirst();
        assertThat(first.clocks()).isEqualTo(Occurrence.Clocks.SKIPPED);
        assertThat(first.start().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        var doubled = skipped.next(Instant.parse("2026-10-24T20:00:00Z"), 1).getFirst();
        assertThat(doubled.clocks()).isEqualTo(Occurrence.Clocks.DOUBLED);
        assertThat(doubled.end().toInstant()).isEqualTo(doubled.start().toInstant().plus(Duration.ofHours(1)));
    }

    @Test
    void occurrences_are_half_open() {
        var sunday = new Recurrence("FREQ=WEEKLY;BYDAY=SU", LocalDate.of(2026, 1, 1), LocalTime.of(2, 0),
                Duration.ofHours(4), UTC);
        assertThat(sunday.between(Instant.parse("2026-05-31T06:00:00Z"), Instant.parse("2026-06-07T02:00:00Z")))
                .isEmpty();
        assertThat(sunday.between(Instant.parse("2026-05-31T05:59:00Z"), Instant.parse("2026-06-07T02:01:00Z")))
                .hasSize(2);
    }

    @Test
    void T_194_primary_windows_that_fall_on_a_month_end_are_found() {
        var sunday = new Recurrence("FREQ=WEEKLY;BYDAY=SU", LocalDate.of(2026, 1, 1), LocalTime.of(2, 0),
                Duration.ofHours(4), UTC);
        var monthEnd = new Recurrence("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDate.of(2026, 1, 1), LocalTime.MIDNIGHT,
                Duration.ofDays(1), UTC);
        var year = List.of(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2027-12-31T00:00:00Z"));
        var blocked = monthEnd.between(year.getFirst(), year.getLast());
        var hit = sunday.between(year.getFirst(), year.getLast()).stream()
                .filter(window -> blocked.stream()
                        .anyMatch(day -> day.start().toLocalDate().equals(window.start().toLocalDate())))
                .map(window -> window.start().toLocalDate().toString()).toList();
        assertThat(hit).containsExactly("2026-05-31", "2027-01-31", "2027-02-28", "2027-10-31");
    }

    @Test
    void a_rule_without_any_date_has_none_and_a_wrong_one_is_refused() {
        var never = new Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", LocalDate.of(2026, 1, 1), LocalTime.NOON,
                Duration.ZERO, UTC);
        assertThat(never.next(Instant.parse("2026-01-01T00:00:00Z"), 3)).isEmpty();
        assertThatThrownBy(
                () -> new Recurrence("FREQ=SOMETIMES", LocalDate.of(2026, 1, 1), LocalTime.NOON, Duration.ZERO, UTC))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("FREQ=SOMETIMES");
    }

    @Test
    void what_leaves_its_days_open_has_no_dates() {
        for (var rule : List.of("", "FREQ=WEEKLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")) {
            assertThat(Recurrence.of(rule, LocalDate.of(2026, 1, 1), LocalTime.NOON, Duration.ZERO, UTC)).as(rule)
                    .isEmpty();
        }
        assertThat(
                Recurrence.of("FREQ=MINUTELY;INTERVAL=5", LocalDate.of(2026, 1, 1), LocalTime.NOON, Duration.ZERO, UTC))
                .isPresent();
    }
}
