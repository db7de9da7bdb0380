package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class MarkTest {
    @Test
    void a_step_that_was_settled_by_hand_in_part_does_not_just_say_ok() {
        assertThat(Mark.of(List.of(Mark.OK, Mark.BY_HAND)).word()).isEqualTo("ok, partly by hand");
        assertThat(Mark.of(List.of(Mark.BY_HAND, Mark.BY_HAND))).isEqualTo(Mark.BY_HAND);
    }

    @Test
    void a_step_that_was_skipped_in_part_says_so() {
        assertThat(Mark.of(List.of(Mark.OK, Mark.SKIPPED)).word()).isEqualTo("partly skipped");
        assertThat(Mark.of(List.of(Mark.BY_HAND, Mark.SKIPPED))).isEqualTo(Mark.PARTLY_SKIPPED);
        assertThat(Mark.of(List.of(Mark.SKIPPED, Mark.SKIPPED))).isEqualTo(Mark.SKIPPED);
    }

    @Test
    void what_went_wrong_is_louder_than_what_was_skipped() {
        assertThat(Mark.of(List.of(Mark.SKIPPED, Mark.BY_HAND, Mark.FAILED))).isEqualTo(Mark.FAILED);
        assertThat(Mark.of(List.of(Mark.SKIPPED, Mark.WAITING))).isEqualTo(Mark.PARTLY);
    }
}
