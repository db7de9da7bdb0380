package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.testing.Nights;

class ClockChangesTest {
    @Test
    void a_skipped_and_a_doubled_hour_are_told_when_they_are_planned() {
        assertThat(ClockChanges.of(LocalDateTime.parse("2026-03-29T02:30"), Nights.BERLIN)).contains(
                "Sun 29 Mar 2026 02:30 does not exist in Europe/Berlin, the clocks go forward; 03:30 is meant");
        assertThat(ClockChanges.of(LocalDateTime.parse("2026-10-25T02:30"), Nights.BERLIN)).contains(
                "Sun 25 Oct 2026 02:30 comes twice in Europe/Berlin, the clocks go back; the first is meant, 00:30 UTC");
        assertThat(ClockChanges.of(LocalDateTime.parse("2026-10-25T02:30"), Nights.UTC)).isEmpty();
    }

    @Test
    void changes_of_clocks_within_a_span_are_told() {
        var night = new Span(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T06:00:00Z"));
        assertThat(ClockChanges.within(night, Nights.BERLIN))
                .containsExactly("Sun 25 Oct 2026 03:00 Europe/Berlin: the clocks go back to 02:00");
        assertThat(ClockChanges.within(night, Nights.UTC)).isEmpty();
        assertThat(ClockChanges.within(new Span(night.start(), Instant.parse("2026-10-25T01:00:00Z")), Nights.BERLIN))
                .as("half-open").isEmpty();
    }
}
