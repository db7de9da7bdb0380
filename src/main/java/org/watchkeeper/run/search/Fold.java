package org.watchkeeper.run.search;

/// Capitals of ASCII as small letters; every other byte as it is.
final class Fold {
    private Fold() {}

    static byte of(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    static byte[] of(byte[] text) {
        var folded = new byte[text.length];
        for (int at = 0; at < text.length; at++) {
            folded[at] = of(text[at]);
        }
        return folded;
    }
}
