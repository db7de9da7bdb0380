package org.watchkeeper.runbook.phrase;

/// What a text must have at all before a long pattern is tried on it: most texts have it not, and looking for a letter costs a
/// hundredth of a pattern. A hint that is missing rules a pattern out; one that is there says nothing.
public final class Hint {
    private Hint() {}

    /// Whether a figure from 0 to 9 stands anywhere.
    public static boolean ofFigure(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Whether one of these stands anywhere, in small or large letters. `stems` are in small ones.
    public static boolean of(String text, String... stems) {
        for (var stem : stems) {
            if (isIn(text, stem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String text, String stem) {
        char small = stem.charAt(0);
        char large = Character.toUpperCase(small);
        for (int at = 0; at <= text.length() - stem.length(); at++) {
            char here = text.charAt(at);
            if ((here == small || here == large) && text.regionMatches(true, at, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }
}
