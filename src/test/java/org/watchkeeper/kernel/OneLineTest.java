package org.watchkeeper.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    /// Terminals act on the 8-bit controls (ECMA-48, 5.3) too: U+009B begins a sequence as ESC [ does.
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u001b", "\u007f", "\u0085", "\u009b", "\u009d", "\u202e", "\u200b", "\u2028"})
    void what_acts_on_a_terminal_or_cannot_be_seen_becomes_a_mark(String unseen) {
        assertThat(OneLine.of("a" + unseen + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void what_is_too_long_says_so() {
        assertThat(OneLine.of("abcdef", 4)).isEqualTo("abc…");
    }
}
