package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.testing.Nights;

class RulingEntriesTest {
    private static final LocalDateTime DAY = LocalDateTime.parse("2026-12-24T00:00");

    private static Set<Flag> flags(Series series) {
        var holidays = new Blackout(Nights.id("Holidays"), "Holidays", series, "", Scope.EVERYTHING,
                Ruling.Source.NONE);
        return RulingEntries.entry(holidays, series.date(DAY).orElseThrow()).flags();
    }

    @Test
    void only_what_is_beside_a_rule_is_called_an_extra_date() {
        var length = Length.parse("P1D");
        assertThat(flags(Series.once(DAY, length, Nights.UTC))).isEmpty();
        assertThat(flags(Series.every("FREQ=MONTHLY;BYMONTHDAY=1", DAY.withDayOfMonth(1), length, Nights.UTC)
                .withFurther(List.of(DAY)))).containsExactly(Flag.EXTRA);
    }
}
