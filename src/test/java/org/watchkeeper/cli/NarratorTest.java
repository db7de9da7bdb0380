package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Walk;

class NarratorTest {
    @Test
    void output_that_stands_still_because_nothing_can_be_stored_says_so() {
        var err = new ByteArrayOutputStream();
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var narrator = new Narrator(new Tools.Terminal(InputStream.nullInputStream(), stream, stream, false, Map.of()));
        narrator.storeAway(Optional.of(new Walk.StoreAway("The database server cannot be reached",
                Instant.parse("2026-11-21T02:00:00Z"))));
        narrator.storeAway(Optional.empty());
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2).first().asString()
                .startsWith("· The database server cannot be reached. Since 2026-11-21")
                .contains("nothing can be stored");
    }

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
