package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

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
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231           | every Tuesday, until 2026-12-31
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T220000    | every Tuesday, until 2026-12-31 22:00
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T220000Z   | every Tuesday, until 2026-12-31 22:00 UTC
            FREQ=DAILY;COUNT=10                           | every day, 10 times
            FREQ=DAILY;COUNT=1                            | every day, once
            FREQ=SECONDLY;INTERVAL=30                     | every 30 seconds
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO              | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
            FREQ=YEARLY;BYYEARDAY=1,100,200               | FREQ=YEARLY;BYYEARDAY=1,100,200
            """)
    void a_rule_is_told_with_all_that_it_says(String rrule, String words) {
        assertThat(RuleWords.of(rrule)).isEqualTo(words);
    }
}
