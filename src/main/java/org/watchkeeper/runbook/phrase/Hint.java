package org.watchkeeper.runbook.phrase;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// What a text must have at all before a long pattern is tried on it: one of some stems, in small or large letters. Most texts
/// have none, and looking for one costs a hundredth of a pattern. A hint that is missing rules a pattern out; one that is
/// there says nothing.
public final class Hint {
    private static final int ASCII = 128;
    /// What tells a small ASCII letter from its large one.
    private static final int CASE = 0x20;

    private static final String[] NONE = {};

    /// The stems that begin with a character, by its number.
    private final String[][] beginning = new String[ASCII][];

    private Hint(String... stems) {
        Arrays.fill(beginning, NONE);
        for (var stem : stems) {
            add(stem.charAt(0), stem);
            add(Character.toUpperCase(stem.charAt(0)), stem);
        }
    }

    private void add(char first, String stem) {
        if (!Arrays.asList(beginning[first]).contains(stem)) {
            beginning[first] = Stream.concat(Stream.of(beginning[first]), Stream.of(stem)).toArray(String[]::new);
        }
    }

    /// `stems` are ASCII, and longer than one character unless they are signs.
    public static Hint of(String... stems) {
        return new Hint(Stream.of(stems).map(stem -> stem.toLowerCase(Locale.ROOT)).toArray(String[]::new));
    }

    /// Whether one of the stems stands anywhere.
    public boolean isIn(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char here = text.charAt(at);
            if (here < ASCII && beginning[here].length > 0 && isAt(beginning[here], text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String[] stems, String text, int at) {
        int second = at + 1 < text.length() ? text.charAt(at + 1) | CASE : 0;
        for (var stem : stems) {
            boolean mayBe = stem.length() == 1 || (stem.charAt(1) | CASE) == second;
            if (mayBe && text.regionMatches(true, at, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a figure from 0 to 9 stands anywhere.
    public static boolean ofFigure(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }
}
