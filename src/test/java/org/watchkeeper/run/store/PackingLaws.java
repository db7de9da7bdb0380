package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.store.json.Unreadable;

/// Output is exact whatever its bytes are.
class PackingLaws {
    @Test
    void what_is_packed_comes_back_to_the_byte() {
        qt().forAll(longs().all(), integers().between(0, 5000), integers().between(1, 256))
                .checkAssert((seed, size, alphabet) -> {
                    var bytes = bytes(seed, size, alphabet);
                    assertThat(Packing.of(bytes).unpack(size)).isEqualTo(bytes);
                });
    }

    @Test
    void text_gets_smaller_and_noise_does_not_get_larger() {
        assertThat(Packing.of("the same line\n".repeat(1000).getBytes(StandardCharsets.UTF_8)).bytes())
                .hasSizeLessThan(500);
        assertThat(Packing.of(bytes(1, 100_000, 256)).bytes()).hasSize(100_000);
    }

    @Test
    void what_was_damaged_is_refused() {
        var packed = Packing.of("the same line\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        var cut = new Packing(packed.word(), Arrays.copyOf(packed.bytes(), packed.bytes().length / 2));
        assertThatThrownBy(() -> cut.unpack(14_000)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> packed.unpack(13_999)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> new Packing("magic", new byte[0]).unpack(0)).isInstanceOf(Unreadable.class);
    }

    private static byte[] bytes(long seed, int size, int alphabet) {
        var random = new Random(seed);
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) random.nextInt(alphabet);
        }
        return bytes;
    }
}
