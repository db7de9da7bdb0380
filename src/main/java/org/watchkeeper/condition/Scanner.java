package org.watchkeeper.condition;

import java.util.List;
import java.util.Optional;

/// Walks through the text of a condition, token by token; blanks between tokens do not count.
final class Scanner {
    private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=", "..", "<", ">", "(", ")", "{", "}", ",",
            "[", "]", "*", ".");

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    /// Where the next token begins, from 1.
    int position() {
        skip();
        return at + 1;
    }

    boolean isAtEnd() {
        skip();
        return at >= text.length();
    }

    /// The next token as it is shown in a message.
    String shown() {
        if (isAtEnd()) {
            return "the end";
        }
        var word = word();
        return "'" + (word.isEmpty() ? text.substring(at, at + Character.charCount(text.codePointAt(at))) : word) + "'";
    }

    /// Takes this word or sign if it is the next token.
    boolean take(String token) {
        if (!isNext(token)) {
            return false;
        }
        at += token.length();
        return true;
    }

    boolean isNext(String token) {
        skip();
        boolean isWord = Character.isLetter(token.charAt(0));
        return isWord
                ? word().equals(token)
                : SIGNS.stream().filter(sign -> text.startsWith(sign, at)).findFirst().filter(token::equals)
                        .isPresent();
    }

    void expect(String token) {
        if (!take(token)) {
            throw new Unreadable(position(), "expected '" + token + "', found " + shown());
        }
    }

    /// Letters, digits and `_`, from a letter; empty where something else is next.
    Optional<String> takeWord() {
        skip();
        var word = word();
        at += word.length();
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /// A name in a path, which may also hold dashes.
    Optional<String> takeName() {
        int end = at;
        while (end < text.length() && (isWordPart(text.charAt(end)) || end > at && text.charAt(end) == '-')) {
            end++;
        }
        if (end == at || Character.isDigit(text.charAt(at))) {
            return Optional.empty();
        }
        var name = text.substring(at, end);
        at = end;
        return Optional.of(name);
    }

    private String word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end > at && !Character.isDigit(text.charAt(at)) ? text.substring(at, end) : "";
    }

    /// `80`, `-1.5`: without a unit.
    Optional<String> takeNumber() {
        skip();
        int end = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
        int digits = end;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == digits) {
            return Optional.empty();
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        var number = text.substring(at, end);
        at = end;
        return Optional.of(number);
    }

    /// A unit behind a number, with or without a blank between them.
    Optional<String> takeUnit() {
        skip();
        var unit = text.startsWith("%", at) ? "%" : word();
        if (unit.isEmpty() || !Amount.isUnit(unit)) {
            return Optional.empty();
        }
        at += unit.length();
        return Optional.of(unit);
    }

    boolean isQuote() {
        skip();
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    /// `"…"` or `'…'`; in both a backslash takes the meaning from what follows it, and `\n` is a line end, `\t` a tab.
    String quoted() {
        int begin = position();
        char quote = text.charAt(at++);
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char next = text.charAt(at++);
            if (next == '\\' && at < text.length()) {
                char meant = text.charAt(at++);
                next = meant == 'n' ? '\n' : meant == 't' ? '\t' : meant;
            }
            value.append(next);
        }
        if (at >= text.length()) {
            throw new Unreadable(begin, "this text has no closing quote");
        }
        at++;
        return value.toString();
    }

    boolean isRegex() {
        skip();
        return text.startsWith("/", at);
    }

    /// `/…/` or `/…/i`; a slash in it is written `\/`.
    Regex regex() {
        int begin = position();
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '/') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw new Unreadable(begin, "this regular expression has no closing /");
        }
        var source = text.substring(at + 1, end);
        boolean ignoresCase = text.startsWith("i", end + 1)
                && (end + 2 >= text.length() || !isWordPart(text.charAt(end + 2)));
        at = end + (ignoresCase ? 2 : 1);
        try {
            return new Regex(source, ignoresCase);
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable(begin, String.valueOf(wrong.getMessage()));
        }
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isWordPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
