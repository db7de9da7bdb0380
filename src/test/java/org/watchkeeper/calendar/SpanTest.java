package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class SpanTest {
    private static Span span(int from, int to) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    @Test
    void spans_that_only_touch_do_not_meet() {
        assertThat(span(0, 5).meets(span(5, 9))).isFalse();
        assertThat(span(5, 9).meets(span(0, 5))).isFalse();
        assertThat(span(0, 6).meets(span(5, 9))).isTrue();
        assertThat(span(0, 5).shared(span(5, 9))).isEmpty();
        assertThat(span(0, 7).shared(span(5, 9))).contains(span(5, 7));
    }

    @Test
    void a_moment_meets_what_holds_it() {
        assertThat(span(5, 5).meets(span(5, 9))).isTrue();
        assertThat(span(5, 9).meets(span(5, 5))).isTrue();
        assertThat(span(9, 9).meets(span(5, 9))).isFalse();
        assertThat(span(5, 5).meets(span(5, 5))).isTrue();
        assertThat(span(5, 5).meets(span(6, 6))).isFalse();
    }

    @Test
    void what_is_left_without_others_is_in_order_and_never_empty() {
        assertThat(span(0, 10).without(List.of(span(6, 7), span(2, 4), span(3, 5), span(20, 30))))
                .containsExactly(span(0, 2), span(5, 6), span(7, 10));
        assertThat(span(0, 10).without(List.of(span(0, 10)))).isEmpty();
        assertThat(span(0, 10).without(List.of())).containsExactly(span(0, 10));
    }

    @Test
    void nothing_ends_before_it_starts() {
        assertThatThrownBy(() -> span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
