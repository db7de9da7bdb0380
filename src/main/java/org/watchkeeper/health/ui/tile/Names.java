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
            int order = isDigit(one, a) && isDigit(other, b)
                    ? number(one.substring(a, endA), other.substring(b, endB))
                    : letter(one.charAt(a), other.charAt(b));
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

    private static int letter(char one, char other) {
        return Character.compare(Character.toLowerCase(one), Character.toLowerCase(other));
    }

    /// Numbers of any length: the longer without leading zeros is the larger.
    private static int number(String one, String other) {
        var a = one.substring(zeros(one));
        var b = other.substring(zeros(other));
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static int zeros(String number) {
        int at = 0;
        while (at < number.length() - 1 && number.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
