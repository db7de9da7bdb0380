package org.watchkeeper.health.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

import org.junit.jupiter.api.Test;

class TonesTest {
    private static ShortBuffer samples(boolean isCritical) {
        return ByteBuffer.wrap(Tones.of(isCritical)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    @Test
    void what_is_critical_is_heard_three_times_as_long() {
        assertThat(samples(true).limit()).isEqualTo(3 * samples(false).limit());
        assertThat(samples(false).limit()).isBetween(Tones.RATE / 4, Tones.RATE);
    }

    @Test
    void it_is_heard_and_neither_clicks_nor_clips() {
        var samples = samples(true);
        int loudest = 0;
        for (int at = 1; at < samples.limit(); at++) {
            loudest = Math.max(loudest, Math.abs(samples.get(at)));
            assertThat(Math.abs(samples.get(at) - samples.get(at - 1))).isLessThan(4_000);
        }
        assertThat(loudest).isBetween(8_000, 16_000);
        assertThat(samples.get(0)).isZero();
        assertThat(samples.get(samples.limit() - 1)).isZero();
    }
}
