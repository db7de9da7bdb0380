package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
    @ParameterizedTest
    @CsvSource({"PT2H,PT2H", "P1D,P1D", "P1DT12H,P1DT12H", "P2W,P14D", "PT90M,PT1H30M", "PT0S,PT0S", "P0D,PT0S"})
    void lengths_are_read_and_written_as_iso(String iso, String written) {
        assertThat(Length.parse(iso)).hasToString(written);
        assertThat(Length.parse(written)).isEqualTo(Length.parse(iso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1M", "P1Y", "-PT1H", "2h", "PT-1H", "P1DT", "P99999999D"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Length.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT2H");
    }

    @Test
    void a_day_is_a_day_of_the_calendar_and_24_hours_are_not() {
        var before = ZonedDateTime.parse("2026-03-28T12:00+01:00[Europe/Berlin]");
        assertThat(Length.parse("P1D").end(before)).isEqualTo("2026-03-29T12:00+02:00[Europe/Berlin]");
        assertThat(Length.parse("PT24H").end(before)).isEqualTo("2026-03-29T13:00+02:00[Europe/Berlin]");
    }
}
