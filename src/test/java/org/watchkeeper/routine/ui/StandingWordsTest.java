package org.watchkeeper.routine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class StandingWordsTest {
    @Test
    void what_was_planned_stands_beside_what_the_last_one_really_took() {
        assertThat(StandingWords.lengths(Duration.ofMinutes(5), Optional.of(Duration.ofSeconds(402))))
                .isEqualTo("planned 5 minutes, last took 6 minutes 42 seconds");
        assertThat(StandingWords.lengths(Duration.ofHours(2), Optional.empty())).isEqualTo("planned 2 hours");
        assertThat(StandingWords.lengths(Duration.ZERO, Optional.of(Duration.ofMillis(400))))
                .isEqualTo("last took less than a second");
        assertThat(StandingWords.lengths(Duration.ZERO, Optional.empty())).isEmpty();
    }
}
