package org.watchkeeper.run.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.watchkeeper.condition.Evidence;
import org.watchkeeper.condition.Truth;
import org.watchkeeper.runbook.Success.Output;

class PrintedTest {
    @Test
    void what_must_be_printed_may_be_on_either_stream() {
        assertThat(new Printed("a\nok\n", "").objection(Output.printed("^ok$"))).isEmpty();
        assertThat(new Printed("", "ok\n").objection(Output.printed("^ok$"))).isEmpty();
        assertThat(new Printed("not ok", "").objection(Output.printed("^ok$"))).contains("nothing it printed matches");
    }

    @Test
    void what_must_not_appear_is_looked_for_on_both_streams() {
        assertThat(new Printed("fine", "").objection(Output.absent("^ERROR"))).isEmpty();
        assertThat(new Printed("fine", "x\nERROR: y").objection(Output.absent("^ERROR"))).contains("must not appear");
    }

    @Test
    void damage_is_no_ok_although_a_line_says_so() {
        var integrity = Output.printed("\\A\\s*ok\\s*\\z");
        assertThat(new Printed("ok\n", "").objection(integrity)).isEmpty();
        assertThat(new Printed("*** in database main ***\nok\n", "").objection(integrity)).isNotEmpty();
    }

    @Test
    void lines_are_counted_on_stdout_alone() {
        assertThat(new Printed("", "a warning\n").objection(Output.atLeast(1)))
                .contains("0 lines, expected at least 1");
        assertThat(new Printed("one", "").objection(Output.atLeast(1))).isEmpty();
        assertThat(new Printed("1\n2\n3\n", "").objection(new Output("", "", 0, 2)))
                .contains("3 lines, expected 0 to 2");
    }

    @Test
    void a_condition_holds_fails_or_cannot_be_told() {
        assertThat(truth("json(.state) == \"ok\"", "{\"state\": \"ok\"}")).isEqualTo(new Truth.Holds());
        assertThat(truth("json(.state) == \"ok\"", "{\"state\": \"bad\"}")).isEqualTo(new Truth.Fails());
        assertThat(truth("json(.state) == \"ok\"", "")).isInstanceOf(Truth.Unknown.class);
        assertThat(truth("", "")).isEqualTo(new Truth.Holds());
    }

    private static Truth truth(String condition, String out) {
        return new Printed(out, "").truth(new Output("", "", 0, Integer.MAX_VALUE, condition),
                new Evidence(OptionalInt.of(0), out, "", Duration.ZERO, false, Instant.EPOCH));
    }
}
