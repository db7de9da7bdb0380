package org.watchkeeper.checklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.testing.Sample;

/// When something is due, in words.
class TellTest {
    private final Dial dial = Dial.here(Clock.fixed(Sample.NIGHT, Sample.UTC));

    @Test
    void a_stretch_of_time_to_come_is_told_by_its_begin_with_its_zone_and_its_length() {
        var from = Sample.NIGHT.plus(Duration.ofDays(3));
        assertThat(Tell.due(new Due(from, from.plus(Duration.ofHours(2)), Duration.ofMinutes(15)), dial))
                .isEqualTo("from " + dial.at(from) + ", for 2 h").contains("UTC");
    }
}
