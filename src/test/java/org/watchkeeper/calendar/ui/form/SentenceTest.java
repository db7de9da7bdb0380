package org.watchkeeper.calendar.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class SentenceTest {
    private final Sentence sentence = new Sentence(new MarkdownRunbooks(), Clock.fixed(Nights.NOW, Nights.UTC));

    private Series series(String text) {
        return sentence.read(text, Optional.empty()).series().orElseThrow();
    }

    @Test
    void a_rule_in_plain_words_counts_from_its_next_date() {
        assertThat(series("first Saturday 02:00-04:00 UTC")).isEqualTo(Series.every("FREQ=MONTHLY;BYDAY=1SA",
                LocalDateTime.parse("2026-06-06T02:00"), Length.parse("PT2H"), Nights.UTC));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-24 to 2026-12-26 UTC                            | 2026-12-24T00:00 | P3D
            2026-12-24 UTC                                          | 2026-12-24T00:00 | P1D
            2026-12-24 18:00 to 2026-12-27 08:00 UTC                | 2026-12-24T18:00 | PT62H
            2026-12-24 22:00-23:30 UTC                              | 2026-12-24T22:00 | PT1H30M
            """)
    void days_are_said_as_dates(String text, LocalDateTime start, String length) {
        assertThat(series(text)).isEqualTo(Series.once(start, Length.parse(length), Nights.UTC));
    }

    @Test
    void a_rule_of_rfc_5545_is_taken_as_it_is() {
        assertThat(series("FREQ=WEEKLY;BYDAY=TU 23:00-01:00 Europe/Berlin")).isEqualTo(Series.every(
                "FREQ=WEEKLY;BYDAY=TU", LocalDateTime.parse("2026-05-26T23:00"), Length.parse("PT2H"), Nights.BERLIN));
    }

    @Test
    void a_whole_day_is_a_day_by_the_calendar() {
        assertThat(series("last day of each month 00:00-24:00 Europe/Berlin").length()).isEqualTo(Length.parse("P1D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first Saturday 02:00-04:00", "first Saturday 02:00 UTC",
            "every second Wednesday 20:00-22:00 UTC", "2026-12-24 to 2026-12-20 UTC", "2026-13-24 UTC",
            "2026-12-24 Middle/Earth", "first Saturday 02:00-04:00 IST", "every Tuesday 22:00-21:00 UTC",
            "FREQ=WEEKLY;BYDAY=TU 22:00-21:00 UTC"})
    void what_is_left_open_is_asked_at_once_and_not_guessed(String text) {
        var meaning = sentence.read(text, Optional.empty());
        assertThat(meaning.series()).isEmpty();
        assertThat(meaning.question()).isNotBlank();
        assertThat(meaning.objection()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes", "first Saturday"})
    void what_is_not_understood_is_objected_to_and_no_question(String text) {
        var meaning = sentence.read(text, Optional.empty());
        assertThat(meaning.series()).isEmpty();
        assertThat(meaning.objection()).isNotBlank();
        assertThat(meaning.question()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first Saturday 02:00-04:00 UTC", "every Tuesday 22:00-00:00 Europe/Berlin",
            "last Sunday 01:00-05:00 UTC", "2026-12-24 18:00 to 2026-12-27 08:00 UTC", "weekdays 14:00-16:00 UTC",
            "every Tuesday 22:00-21:00 next day UTC",
            "every Tuesday 22:00-22:00 next day UTC", "every Tuesday 22:00-23:00 next day UTC",
            "last day of each month 00:00-24:00 UTC", "Friday 18:00 to Monday 06:00 UTC",
            "FREQ=WEEKLY;BYDAY=TU 22:00-21:00 next day UTC", "FREQ=MONTHLY;BYDAY=1SA 00:00 P2D UTC",
            "FREQ=WEEKLY;BYDAY=TU;COUNT=3 22:00-23:00 UTC",
            "FREQ=DAILY;INTERVAL=60;UNTIL=20280101 from 2026-01-01 22:00-23:00 UTC",
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO 22:00-23:00 UTC",
            "FREQ=WEEKLY;COUNT=10 from 2026-01-06 22:00-23:00 UTC", "FREQ=MONTHLY from 2026-01-06 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2 22:00-23:00 UTC", "FREQ=YEARLY;BYMONTH=6;BYDAY=1SU 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYMONTHDAY=1,15 22:00-23:00 UTC", "FREQ=MONTHLY;BYMONTHDAY=1 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYMONTHDAY=-2 22:00-23:00 UTC",
            "FREQ=YEARLY;BYDAY=1SU 22:00-23:00 UTC", "FREQ=YEARLY;BYMONTHDAY=5 22:00-23:00 UTC",
            "FREQ=MONTHLY;BYDAY=MO,2TU 22:00-23:00 UTC", "FREQ=MONTHLY;BYDAY=-2SA,1SU 22:00-23:00 UTC",
            "FREQ=DAILY;BYMONTHDAY=3 22:00-23:00 UTC", "FREQ=HOURLY 22:00-22:10 UTC"})
    void the_words_for_a_series_mean_that_series(String text) {
        assertThat(series(Sentence.of(series(text)))).isEqualTo(series(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                              | every day
            FREQ=WEEKLY;BYDAY=MO,WE                 | every Monday and Wednesday
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR        | every day from Monday to Friday
            FREQ=MONTHLY;BYDAY=1SA,3SA,-1SA         | the first, third and last Saturday of each month
            FREQ=MONTHLY;BYMONTHDAY=-1              | the last day of each month
            FREQ=MONTHLY;BYMONTHDAY=15              | the 15th of each month
            FREQ=MONTHLY;BYMONTHDAY=22              | the 22nd of each month
            FREQ=MONTHLY;BYMONTHDAY=31              | the 31st of each month
            """)
    void plain_rules_are_said_in_words(String rrule, String words) {
        var typed = series(rrule + " 22:00-23:00 UTC");
        assertThat(Sentence.of(typed)).isEqualTo(words + " 22:00-23:00 UTC");
        assertThat(series(Sentence.of(typed))).isEqualTo(typed);
    }

    @Test
    void another_time_leaves_a_rule_with_its_first_day() {
        var known = series("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU from 2026-01-06 22:00-23:00 UTC");
        assertThat(sentence.read("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 21:00-23:00 UTC", Optional.of(known)).series())
                .map(Series::start).contains(LocalDateTime.parse("2026-01-06T21:00"));
        var tuesdays = series("FREQ=WEEKLY;BYDAY=TU from 2026-01-06 22:00-23:00 UTC");
        assertThat(sentence.read("every Tuesday 21:00-23:00 UTC", Optional.of(tuesdays)).series())
                .map(Series::start).contains(LocalDateTime.parse("2026-01-06T21:00"));
    }
}
