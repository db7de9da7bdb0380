package org.watchkeeper.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void one_is_one_and_none_or_several_are_many() {
        assertThat(Counted.of(0, "finding")).isEqualTo("0 findings");
        assertThat(Counted.of(1, "finding")).isEqualTo("1 finding");
        assertThat(Counted.of(2, "finding")).isEqualTo("2 findings");
    }
}
