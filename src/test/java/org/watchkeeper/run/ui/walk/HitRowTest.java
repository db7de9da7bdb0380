package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.output.Printed;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.testing.Specimen;

class HitRowTest {
    private final Transcript transcript = new Transcript();
    private long printed;

    @Test
    void of_equal_lines_the_one_of_that_time_and_stream_is_meant() {
        begin(1);
        print(1, "refused\n", Specimen.NIGHT);
        begin(2);
        print(2, "nothing\nrefused\n", Specimen.NIGHT);
        print(2, "refused\n", Specimen.NIGHT.plusSeconds(1));
        assertThat(row(2, Specimen.NIGHT.plusSeconds(1))).isEqualTo("refused");
        assertThat(HitRow.of(transcript, hit(2, Specimen.NIGHT.plusSeconds(1), "refused"))).hasValue(5);
        assertThat(HitRow.of(transcript, hit(2, Specimen.NIGHT, "refused"))).hasValue(4);
        assertThat(HitRow.of(transcript, hit(1, Specimen.NIGHT, "refused"))).hasValue(1);
    }

    @Test
    void a_line_that_is_shown_otherwise_is_found_by_its_words_and_one_that_is_not_there_is_not() {
        begin(1);
        print(1, "a\tREFUSED\n", Specimen.NIGHT);
        assertThat(HitRow.of(transcript, hit(1, Specimen.NIGHT, "refused"))).hasValue(1);
        assertThat(HitRow.of(transcript, hit(1, Specimen.NIGHT, "granted"))).isEmpty();
        assertThat(HitRow.of(transcript, hit(7, Specimen.NIGHT, "refused"))).isEmpty();
    }

    private String row(long attempt, Instant at) {
        long number = HitRow.of(transcript, hit(attempt, at, "refused")).orElseThrow();
        return transcript.rows(number, number + 1).getFirst().text();
    }

    private void begin(long attempt) {
        printed = 0;
        transcript.begin(Specimen.attemptId(attempt).value(), Specimen.NIGHT, "$ look");
    }

    private void print(long attempt, String text, Instant at) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.append(new Printed(Specimen.attemptId(attempt).value(), Printed.Channel.OUT, printed, at, bytes));
        printed += bytes.length;
    }

    private static Hit hit(long attempt, Instant at, String line) {
        return new Hit(new Hit.Where(Specimen.runId("run"), "update", "Guide", false, Specimen.attemptId(attempt),
                "1 Look", "app-1"), Stream.OUT, 0, at, line, new Needle.Place(0, line.length()));
    }
}
