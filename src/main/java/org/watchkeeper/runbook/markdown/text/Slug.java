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
        var short_ = Inline.unnumbered(title).replaceAll("\\([^)]*\\)", " ");
        var slug = letters(short_);
        if (slug.isEmpty()) {
            slug = letters(title);
        }
        slug = slug.length() > 60 ? slug.substring(0, 60).replaceAll("-[^-]*$", "") : slug;
        return slug.isEmpty() ? "section" : slug;
    }

    private static String letters(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }
}
