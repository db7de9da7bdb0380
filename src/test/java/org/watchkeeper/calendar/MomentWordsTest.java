package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/// Moments as they are told everywhere: on the reader's clock, with its zone.
class MomentWordsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T22:30:00Z");

    @Test
    void a_moment_is_told_without_what_everybody_knows_and_with_the_year_where_it_is_another() {
        assertThat(MomentWords.near(NOW, BERLIN, NOW)).isEqualTo("23:30 Europe/Berlin");
        assertThat(MomentWords.near(Instant.parse("2026-11-22T02:00:00Z"), BERLIN, NOW))
                .isEqualTo("Sun 22 Nov 03:00 Europe/Berlin");
        assertThat(MomentWords.near(Instant.parse("2027-01-01T02:00:00Z"), BERLIN, NOW))
                .isEqualTo("Fri 1 Jan 2027 03:00 Europe/Berlin");
    }

    @Test
    void where_the_clocks_of_the_place_show_another_hour_that_is_told_beside_it() {
        assertThat(MomentWords.near(NOW, BERLIN, ZoneOffset.UTC, NOW)).isEqualTo("23:30 Europe/Berlin (22:30 UTC)");
        assertThat(MomentWords.near(NOW, BERLIN, ZoneId.of("Asia/Tokyo"), NOW))
                .isEqualTo("23:30 Europe/Berlin (Sun 22 Nov 07:30 Asia/Tokyo)");
        assertThat(MomentWords.near(NOW, BERLIN, ZoneId.of("Europe/Paris"), NOW)).isEqualTo("23:30 Europe/Berlin");
        assertThat(MomentWords.near(NOW, ZoneOffset.UTC, ZoneId.of("UTC"), NOW)).isEqualTo("22:30 UTC");
    }
}
