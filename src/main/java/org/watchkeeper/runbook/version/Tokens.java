package org.watchkeeper.runbook.version;

import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text cut into words, blanks and single signs; joined again they are the text.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private Tokens() {}

    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /// How much two texts share, from 0 (nothing) to 1 (the same words, whatever their order).
    static double likeness(String one, String other) {
        var left = words(one);
        var right = words(other);
        if (left.isEmpty() && right.isEmpty()) {
            return 1;
        }
        var counted = new HashMap<String, Integer>();
        left.forEach(word -> counted.merge(word, 1, Integer::sum));
        long shared = right.stream().filter(word -> counted.merge(word, -1, Integer::sum) >= 0).count();
        return 2.0 * shared / (left.size() + right.size());
    }

    private static List<String> words(String text) {
        return of(text).stream().filter(token -> !token.isBlank()).toList();
    }
}
