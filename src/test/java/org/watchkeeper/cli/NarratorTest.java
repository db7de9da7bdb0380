package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watchkeeper.run.Outcome;

class NarratorTest {
    @Test
    void the_exit_status_of_what_failed_is_said_once() {
        assertThat(Narrator.words(new Outcome.Failed(2, "exit status 2"))).isEqualTo("failed, exit status 2");
        assertThat(Narrator.words(new Outcome.Failed(2, ""))).isEqualTo("failed, exit status 2");
        assertThat(Narrator.words(new Outcome.Failed(0, "exit status 0, but it printed nothing")))
                .isEqualTo("failed, exit status 0, but it printed nothing");
        assertThat(Narrator.words(new Outcome.Failed(7, "no such host")))
                .isEqualTo("failed, exit status 7: no such host");
    }
}
