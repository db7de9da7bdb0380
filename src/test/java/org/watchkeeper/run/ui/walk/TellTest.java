package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class TellTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:08Z");

    @Test
    void a_time_names_its_zone() {
        assertThat(Tell.time(NIGHT)).isEqualTo("02:19:08 UTC");
        assertThat(Tell.day(NIGHT)).isEqualTo("2026-11-21 02:19 UTC");
    }
}
