package org.watchkeeper.run.search;

import java.util.Arrays;

/// What stands in a piece of output, so roughly that it is small: a bit for every four letters, which may have it in common.
///
/// Without the bits of all its letters a text is certainly not there; with them it may be. It is made wide and folded in
/// half until more than two of five bits would be set: a text of eight letters then passes in one of a hundred pieces that
/// do not hold it.
public final class Signature {
    private static final int WIDEST = 17;
    private static final int NARROWEST = 6;
    private static final double FULL = 0.4;
    private final long[] bits = new long[1 << WIDEST - NARROWEST];

    /// Adds what stands in the text.
    public void add(Visible text) {
        Grams.each(text.bytes(), text.length(), gram -> bits[(gram & (1 << WIDEST) - 1) >> 6] |= 1L << gram);
    }

    /// The bits as they are stored, and none are left here: the number of bytes is a power of two.
    public byte[] take() {
        int words = bits.length;
        while (words > 1 && isSparse(words / 2)) {
            words /= 2;
            for (int word = 0; word < words; word++) {
                bits[word] |= bits[word + words];
            }
        }
        var taken = new byte[words * Long.BYTES];
        for (int at = 0; at < taken.length; at++) {
            taken[at] = (byte) (bits[at >> 3] >>> 8 * (at & 7));
        }
        Arrays.fill(bits, 0);
        return taken;
    }

    private boolean isSparse(int words) {
        int set = 0;
        for (int word = 0; word < words; word++) {
            set += Long.bitCount(bits[word] | bits[word + words]);
        }
        return set <= FULL * Long.SIZE * words;
    }

    /// Whether output with the signature `stored[from, from + length)` may hold a text with these grams.
    public static boolean mayHold(byte[] stored, int from, int length, int[] grams) {
        for (int gram : grams) {
            int bit = gram & length * 8 - 1;
            if ((stored[from + (bit >> 3)] >> (bit & 7) & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
