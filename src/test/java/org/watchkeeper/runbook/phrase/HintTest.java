package org.watchkeeper.runbook.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintTest {
    @Test
    void a_stem_is_found_in_small_and_large_letters_and_at_both_ends() {
        assertThat(Hint.of("Every night", "every")).isTrue();
        assertThat(Hint.of("done WEEKLY", "ly")).isTrue();
        assertThat(Hint.of("ly", "ly")).isTrue();
        assertThat(Hint.of("l", "ly")).isFalse();
        assertThat(Hint.of("now and then", "every", "each")).isFalse();
        assertThat(Hint.of("", "every")).isFalse();
    }

    @Test
    void a_figure_is_one_of_ten() {
        assertThat(Hint.ofFigure("at 3")).isTrue();
        assertThat(Hint.ofFigure("at noon")).isFalse();
    }
}
