package org.watchkeeper.run.search;

import java.util.function.IntConsumer;

/// Every four letters that follow each other, as a number that is spread over all bits.
///
/// Four, because three digits in a row stand in nearly every log, and four tell addresses and numbers apart. Only of printable
/// ASCII, whose case folds the same way everywhere.
final class Grams {
    private static final int SPREAD = 0x9E3779B1;
    private static final int LETTERS = 4;

    private Grams() {}

    /// Hands over those of the first `length` bytes.
    static void each(byte[] text, int length, IntConsumer taker) {
        int four = 0;
        int good = 0;
        for (int at = 0; at < length; at++) {
            byte letter = Fold.of(text[at]);
            four = four << 8 | letter & 0xff;
            good = letter >= ' ' ? good + 1 : 0;
            if (good >= LETTERS) {
                taker.accept(spread(four));
            }
        }
    }

    private static int spread(int four) {
        int mixed = four * SPREAD;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }
}
