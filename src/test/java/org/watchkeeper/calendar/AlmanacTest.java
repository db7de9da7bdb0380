package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;

class AlmanacTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private final Almanac almanac = new Almanac(NOW, ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYDAY=1SA | the first Saturday of each month
            FREQ=MONTHLY;BYDAY=2SU,4SU | the second and 4th Sunday of each month
            FREQ=MONTHLY;BYDAY=-1FR | the last Friday of each month
            FREQ=WEEKLY;BYDAY=TU,TH | every Tuesday and Thursday
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every day from Monday to Friday
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | every 2 weeks, every Tuesday
            FREQ=MONTHLY;BYMONTHDAY=1,15 | the first and 15th of each month
            FREQ=MONTHLY;BYMONTHDAY=-1 | the last day of each month
            FREQ=MONTHLY;INTERVAL=3 | every quarter
            FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR | the last Friday in March, June, September and December
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | the last working day of each month
            FREQ=MINUTELY;INTERVAL=5 | every 5 minutes
            FREQ=DAILY;BYHOUR=6,18;BYMINUTE=0 | every day, at 06:00 and 18:00
            FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25 | the 25th in December
            """)
    void rules_in_words(String rule, String words) {
        assertThat(RuleWords.of(rule)).isEqualTo(words);
    }

    @Test
    void a_window_is_told_in_words_and_by_its_next_twelve_dates() {
        var forecast = almanac.of(window("FREQ=MONTHLY;BYDAY=1SA", "02:00", "PT2H", "UTC"));
        assertThat(forecast.words()).isEqualTo("the first Saturday of each month, 02:00 to 04:00 UTC");
        assertThat(forecast.next()).hasSize(12).startsWith("Sat 5 Dec 2026", "Sat 2 Jan 2027", "Sat 6 Feb 2027");
        assertThat(forecast.remarks()).containsExactly("The next one here: Fri 4 Dec 2026 21:00 America/New_York");
    }

    @Test
    void a_window_on_one_day_is_told_with_its_date() {
        var once = new Schedule("x", 1, Kind.WINDOW, new When("", "22:00", "PT2H", "UTC", "2026-12-03"), "");
        assertThat(almanac.of(once).words()).isEqualTo("on Thu 3 Dec 2026, 22:00 to 00:00 the next day UTC");
    }

    @Test
    void hours_that_the_clocks_skip_are_told() {
        var forecast = almanac.of(window("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "02:30", "PT1H", "Europe/Berlin"));
        assertThat(forecast.remarks())
                .anyMatch(remark -> remark.startsWith("Sun 28 Mar 2027: 02:30 does not exist in Europe/Berlin"));
    }

    @Test
    void T_185_a_review_that_has_passed_is_overdue() {
        var passed = new Schedule("Next review", 1, Kind.REVIEW, When.on("2025-12-29"), "");
        assertThat(almanac.of(passed).remarks()).containsExactly("Overdue");
        var month = new Schedule("Next review", 1, Kind.REVIEW, When.on("2026-11"), "");
        assertThat(almanac.of(month).words()).isEqualTo("in November 2026");
        assertThat(almanac.of(month).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WINDOW_START | -P14D | -P7D | 7 days to 14 days before the window starts
            WINDOW_START | -PT24H | -PT24H | 24 hours before the window starts
            WINDOW_DAY | P0D | P0D | on the day of the window
            COMPLETION | PT0M | PT30M | within 30 minutes after completion
            COMPLETION | PT30M | PT2H | 30 minutes to 2 hours after completion
            INCIDENT_DECLARED | PT0M | PT0M | as soon as the incident is declared
            """)
    void offsets_in_words(Anchor anchor, String from, String to, String words) {
        var schedule = new Schedule("x", 1, Kind.OFFSET, Status.CONFIRMED, When.NEVER, Offset.between(anchor, from, to),
                "", List.of());
        assertThat(almanac.of(schedule).words()).isEqualTo(words);
        assertThat(almanac.of(schedule).next()).isEmpty();
    }

    @Test
    void zones_with_more_than_one_meaning_are_none() {
        assertThat(ZoneName.zone("CST")).isEmpty();
        assertThat(ZoneName.zone("Nowhere/Land")).isEmpty();
        assertThat(ZoneName.zone("UTC+2")).isPresent();
        assertThat(almanac.of(window("FREQ=WEEKLY;BYDAY=FR", "16:00", "PT1H", "IST")).next()).isEmpty();
    }

    @Test
    void a_cadence_without_a_time_invents_no_event() {
        assertThat(almanac
                .of(new Schedule("Weekly tasks", 1, Kind.CADENCE, When.every("FREQ=WEEKLY;BYDAY=SU"), "At what time?"))
                .next()).isEmpty();
    }

    private static Schedule window(String rule, String start, String length, String zone) {
        return new Schedule("x", 1, Kind.WINDOW, new When(rule, start, length, zone, ""), "");
    }
}
