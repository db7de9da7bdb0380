package org.watchkeeper.host.ansible.value;

import java.util.Optional;

/// A string of Python between quotes, and where it ends.
record PythonString(String value, int end) {
    /// The string that begins with the quote at that place; nothing when it does not end or an escape makes no sense.
    static Optional<PythonString> at(String text, int begin) {
        var quote = quote(text, begin);
        var value = new StringBuilder();
        int at = begin + quote.length();
        while (at < text.length()) {
            if (text.startsWith(quote, at)) {
                return Optional.of(new PythonString(value.toString(), at + quote.length()));
            }
            if (text.charAt(at) != '\\') {
                value.append(text.charAt(at++));
                continue;
            }
            int length = escape(text, at, value);
            if (length == 0) {
                return Optional.empty();
            }
            at += length;
        }
        return Optional.empty();
    }

    /// The same, where a backslash stands for itself.
    static Optional<PythonString> raw(String text, int begin) {
        var quote = quote(text, begin);
        int start = begin + quote.length();
        for (int at = start; at < text.length(); at += text.charAt(at) == '\\' ? 2 : 1) {
            if (text.startsWith(quote, at)) {
                return Optional.of(new PythonString(text.substring(start, at), at + quote.length()));
            }
        }
        return Optional.empty();
    }

    private static String quote(String text, int begin) {
        var one = text.substring(begin, begin + 1);
        return text.startsWith(one.repeat(3), begin) ? one.repeat(3) : one;
    }

    /// Adds what the escape means; returns its length, 0 when it means nothing.
    private static int escape(String text, int at, StringBuilder value) {
        if (at + 1 >= text.length()) {
            return 0;
        }
        char kind = text.charAt(at + 1);
        int simple = "\\'\"abfnrtv".indexOf(kind);
        if (simple >= 0) {
            value.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
            return 2;
        }
        return switch (kind) {
            case 'x' -> code(text, at, 2, value);
            case 'u' -> code(text, at, 4, value);
            case 'U' -> code(text, at, 8, value);
            case 'N' -> 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text, at, value);
            default -> {
                // Python leaves what it does not know as it is.
                value.append('\\').append(kind);
                yield 2;
            }
        };
    }

    private static int code(String text, int at, int digits, StringBuilder value) {
        int end = at + 2 + digits;
        if (end > text.length() || !text.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
            return 0;
        }
        long code = Long.parseLong(text.substring(at + 2, end), 16);
        if (!Character.isValidCodePoint((int) code) || code > Character.MAX_CODE_POINT) {
            return 0;
        }
        value.appendCodePoint((int) code);
        return 2 + digits;
    }

    private static int octal(String text, int at, StringBuilder value) {
        int end = at + 1;
        while (end < text.length() && end < at + 4 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        value.appendCodePoint(Integer.parseInt(text.substring(at + 1, end), 8));
        return end - at;
    }
}
