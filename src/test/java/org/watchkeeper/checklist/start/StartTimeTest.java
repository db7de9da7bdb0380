package org.watchkeeper.checklist.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/// A start given by hand: hours that do not exist or come twice are told.
class StartTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_time_is_taken_with_its_zone() {
        assertThat(StartTime.of("2026-03-29 04:00 Europe/Berlin", ZoneOffset.UTC))
                .isEqualTo(new StartTime.At(Instant.parse("2026-03-29T02:00:00Z"), BERLIN));
        assertThat(StartTime.of("2026-03-29T04:00", BERLIN))
                .isEqualTo(new StartTime.At(Instant.parse("2026-03-29T02:00:00Z"), BERLIN));
        assertThat(StartTime.of("2026-03-29 04:00 UTC", BERLIN))
                .isEqualTo(new StartTime.At(Instant.parse("2026-03-29T04:00:00Z"), ZoneId.of("UTC")));
    }

    @Test
    void an_hour_that_does_not_exist_is_refused() {
        assertThat(StartTime.of("2026-03-29 02:30 Europe/Berlin", BERLIN)).isInstanceOfSatisfying(
                StartTime.Refused.class, refused -> assertThat(refused.why()).contains("does not exist"));
    }

    @Test
    void an_hour_that_comes_twice_is_asked_about_and_taken_with_its_offset() {
        assertThat(StartTime.of("2026-10-25 02:30 Europe/Berlin", BERLIN)).isInstanceOfSatisfying(
                StartTime.Refused.class, refused -> assertThat(refused.why()).contains("02:30+02:00", "02:30+01:00"));
        assertThat(StartTime.of("2026-10-25 02:30+01:00 Europe/Berlin", BERLIN))
                .isEqualTo(new StartTime.At(Instant.parse("2026-10-25T01:30:00Z"), BERLIN));
    }

    @Test
    void what_is_no_time_is_refused() {
        for (var text : new String[]{"", "tomorrow", "2026-13-01 04:00 UTC", "2026-03-29 04:00 Mars/Base",
                "2026-03-29 04:00+07:00 Europe/Berlin"}) {
            assertThat(StartTime.of(text, BERLIN)).as(text).isInstanceOf(StartTime.Refused.class);
        }
        assertThat(StartTime.of("2026-13-01 04:00 UTC", BERLIN)).isEqualTo(new StartTime.Refused(
                "There is no such day or hour. Give the time as 2026-03-29 04:00 Europe/Berlin."));
        assertThat(StartTime.of("2026-03-29 04:00 Mars/Base", BERLIN)).isEqualTo(new StartTime.Refused(
                "There is no time zone 'Mars/Base'. Write it as Europe/Berlin or UTC."));
    }
}
