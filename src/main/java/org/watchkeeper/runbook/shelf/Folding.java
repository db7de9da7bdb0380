package org.watchkeeper.runbook.shelf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is searched: small letters without accents, look-alikes of one letter made one (`µ` and `μ`, `ﬁ` and `fi`).
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String of(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return isPlain(small) ? small : MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
