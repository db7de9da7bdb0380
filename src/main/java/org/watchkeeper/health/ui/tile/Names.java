package org.watchkeeper.health.ui.tile;

import java.util.Comparator;

/// Names in the order of people: `app-2` stands before `app-10`.
final class Names {
    static final Comparator<String> ORDER = Names::compare;

    private Names() {}

    private static int compare(String one, String other) {
        int a = 0;
        int b = 0;
        while (a < one.length() && b < other.length()) {
            int endA = end(one, a);
            int endB = end(other, b);
            int order = part(one.substring(a, endA), other.substring(b, endB));
            if (order != 0) {
                return order;
            }
            a = endA;
            b = endB;
        }
        return Integer.compare(one.length() - a, other.length() - b);
    }

    /// Where the number or the single character at `from` ends.
    private static int end(String text, int from) {
        int end = from + 1;
        while (isDigit(text, from) && end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int part(String one, String other) {
        if (isDigit(one, 0) && isDigit(other, 0)) {
            var a = one.replaceFirst("^0+(?=.)", "");
            var b = other.replaceFirst("^0+(?=.)", "");
            return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
        return String.CASE_INSENSITIVE_ORDER.compare(one, other);
    }
}
