package org.watchkeeper.runbook.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintTest {
    @Test
    void a_stem_is_found_in_small_and_large_letters_and_at_both_ends() {
        assertThat(Hint.of("every").isIn("Every night")).isTrue();
        assertThat(Hint.of("ly").isIn("done WEEKLY")).isTrue();
        assertThat(Hint.of("ly").isIn("ly")).isTrue();
        assertThat(Hint.of("ly").isIn("l")).isFalse();
        assertThat(Hint.of("every", "each").isIn("now and then")).isFalse();
        assertThat(Hint.of("every").isIn("")).isFalse();
    }

    @Test
    void a_figure_is_one_of_ten() {
        assertThat(Hint.ofFigure("at 3")).isTrue();
        assertThat(Hint.ofFigure("at noon")).isFalse();
    }
}
