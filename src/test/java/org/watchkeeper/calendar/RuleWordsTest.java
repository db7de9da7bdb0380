package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules in words, also those that come out of other people's calendars.
class RuleWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=TU                          | every Tuesday
            freq=weekly;byday=tu                          | every Tuesday
            FREQ=MONTHLY;BYDAY=1SA,3SA                    | the first and third Saturday of each month
            FREQ=MONTHLY;BYDAY=MO,2TU                     | the Monday and second Tuesday of each month
            FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR           | each Friday among the days 13 of each month
            FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYDAY=1FR       | each first Friday among the days 1,2,3 of each month
            FREQ=MONTHLY;BYSETPOS=-1;BYDAY=1SA,1SU        | the last of first Saturday and first Sunday of each month
            FREQ=MONTHLY;BYMONTHDAY=-3                    | the third last day of each month
            FREQ=YEARLY;BYMONTHDAY=5                      | the 5th of each month
            FREQ=MONTHLY;BYDAY=-2SU                       | the second last Sunday of each month
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231           | every Tuesday, until 2026-12-31
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T220000    | every Tuesday, until 2026-12-31 22:00
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T220000Z   | every Tuesday, until 2026-12-31 22:00 UTC
            FREQ=DAILY;COUNT=10                           | every day, 10 times
            FREQ=DAILY;COUNT=1                            | every day, once
            FREQ=SECONDLY;INTERVAL=30                     | every 30 seconds
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO              | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
            FREQ=YEARLY;BYYEARDAY=1,100,200               | FREQ=YEARLY;BYYEARDAY=1,100,200
            FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1  | FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
            FREQ=MONTHLY;BYMONTHDAY=1,2;BYDAY=MO,TU;BYSETPOS=1 | FREQ=MONTHLY;BYMONTHDAY=1,2;BYDAY=MO,TU;BYSETPOS=1
            FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1            | FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1
            """)
    void a_rule_is_told_with_all_that_it_says(String rrule, String words) {
        assertThat(RuleWords.of(rrule)).isEqualTo(words);
    }

    @Test
    void every_rule_that_is_taken_has_words() {
        var rules = List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY").stream()
                .map("FREQ="::concat).toList();
        for (var parts : List.of(List.of("INTERVAL=3"), List.of("BYMONTH=2", "BYMONTH=13", "BYMONTH=1,12"),
                List.of("BYMONTHDAY=-1", "BYMONTHDAY=+1,31,-31"),
                List.of("BYDAY=MO", "BYDAY=-1SU,+2MO,53TU", "BYDAY=XX"),
                List.of("BYHOUR=0,23"), List.of("BYMINUTE=0,59", "BYMINUTE=x"), List.of("BYSETPOS=-1,366"),
                List.of("COUNT=2", "UNTIL=20261231T220000Z"))) {
            rules = rules.stream().flatMap(rule -> Stream.concat(Stream.of(rule),
                    parts.stream().map(part -> rule + ";" + part))).toList();
        }
        assertThat(rules.stream().filter(rule -> Recurrence.objection(rule).isEmpty())).hasSizeGreaterThan(1000)
                .allSatisfy(rule -> assertThat(RuleWords.of(rule)).isNotBlank());
    }
}
