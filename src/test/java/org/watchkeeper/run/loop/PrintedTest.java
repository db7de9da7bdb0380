package org.watchkeeper.run.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
