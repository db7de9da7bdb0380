package org.watchkeeper.runbook.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a text must have at all before a long pattern is tried on it: one of some stems, in small or large letters. Most texts
/// have none, and looking for one costs a hundredth of a pattern. A hint that is missing rules a pattern out; one that is
/// there says nothing.
public final class Hint {
    private static final int ASCII = 128;
    private static final List<String> NONE = List.of();

    /// The stems by the letter they begin with, small or large.
    private final List<List<String>> stems;

    private Hint(List<List<String>> stems) {
        this.stems = stems;
    }

    /// `stems` begin with an ASCII character.
    public static Hint of(String... stems) {
        var by = new ArrayList<List<String>>(java.util.Collections.nCopies(ASCII, NONE));
        for (var stem : stems) {
            var small = stem.toLowerCase(Locale.ROOT);
            add(small.charAt(0), small, by);
            add(Character.toUpperCase(small.charAt(0)), small, by);
        }
        return new Hint(List.copyOf(by));
    }

    private static void add(char first, String stem, List<List<String>> by) {
        var some = new ArrayList<>(by.get(first));
        if (!some.contains(stem)) {
            some.add(stem);
        }
        by.set(first, List.copyOf(some));
    }

    /// Whether one of the stems stands anywhere.
    public boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here < ASCII && begins(text, at, stems.get(here))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at, List<String> some) {
        for (int number = 0; number < some.size(); number++) {
            var stem = some.get(number);
            if (text.regionMatches(true, at, stem, 0, stem.length())) {
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
