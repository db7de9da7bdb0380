package org.watchkeeper.runbook.markdown.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names made from titles. What a title says in brackets and the number before it do not count, so that an id stays the
/// same when a version or the order of sections changes.
public final class Slug {
    private final Map<String, Integer> taken = new HashMap<>();

    /// `wanted`, with a number behind it when it was given before.
    public String unique(String wanted) {
        int count = taken.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : unique(wanted + "-" + count);
    }

    public static String of(String title) {
        var plain = Inline.unnumbered(title);
        var short_ = plain.indexOf('(') < 0 ? plain : plain.replaceAll("\\([^)]*\\)", " ");
        var slug = letters(short_);
        if (slug.isEmpty()) {
            slug = letters(title);
        }
        slug = slug.length() > 60 ? slug.substring(0, 60).replaceAll("-[^-]*$", "") : slug;
        return slug.isEmpty() ? "section" : slug;
    }

    private static String letters(String title) {
        var small = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(small.length());
        small.codePoints().filter(point -> point != '\'' && point != '’').forEach(point -> {
            if (isKept(point)) {
                letters.appendCodePoint(point);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != '-') {
                letters.append('-');
            }
        });
        return letters.toString().endsWith("-") ? letters.substring(0, letters.length() - 1) : letters.toString();
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(point);
        };
    }
}
