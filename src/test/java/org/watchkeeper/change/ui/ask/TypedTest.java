package org.watchkeeper.change.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lengths and starts as people type them.
class TypedTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"90,PT90M", "45 min,PT45M", "2 h,PT2H", "1h30m,PT90M", "1 h 30 min,PT90M", "2 hours,PT2H", "pt2h,PT2H"})
    void a_length_is_read_as_it_is_typed(String text, Duration length) {
        assertThat(LengthText.read(text)).contains(length);
        assertThat(LengthText.read(LengthText.of(length))).as("what is shown is read again").contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-5", "h", "1 d", "999999999"})
    void what_is_no_length_is_none(String text) {
        assertThat(LengthText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5-15 minutes,PT15M", "< 5 minutes,PT5M", "1 to 2 hours,PT2H", "about 30 min,PT30M"})
    void of_a_document_s_words_the_longest_counts(String words, Duration length) {
        assertThat(LengthText.ofDocument(words)).contains(length);
    }

    @Test
    void a_document_that_says_none_has_none() {
        assertThat(LengthText.ofDocument("None (rolling)")).isEmpty();
    }

    @Test
    void a_start_is_local_time_of_its_zone_and_an_hour_that_is_skipped_is_said() {
        assertThat(StartText.read("2026-12-05 03:00", BERLIN)).contains(Instant.parse("2026-12-05T02:00:00Z"));
        assertThat(StartText.read("2026-02-30 03:00", BERLIN)).isEmpty();
        assertThat(StartText.meaning("2026-12-05 03:00", BERLIN, BERLIN)).isEqualTo("Sat 5 Dec 2026 02:00 UTC");
        assertThat(StartText.meaning("2026-12-05 03:00", BERLIN, ZoneId.of("Asia/Tokyo")))
                .isEqualTo("Sat 5 Dec 2026 02:00 UTC · Sat 5 Dec 2026 11:00 Asia/Tokyo");
        assertThat(StartText.meaning("2027-03-28 02:30", BERLIN, BERLIN)).contains("does not exist",
                "Sun 28 Mar 2027 01:30 UTC");
        assertThat(StartText.meaning("2026-12-05 03:00", ZoneId.of("UTC"), ZoneId.of("UTC"))).isEmpty();
        assertThat(StartText.meaning("soon", BERLIN, BERLIN)).isEmpty();
    }
}
