package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.List;

/// Cuts the line of a host in an INI inventory into words, as a POSIX shell would: quotes keep blanks together, a backslash takes
/// the next character as it is (between double quotes only before `"` and `\`), `#` begins a comment, also inside a word.
final class HostLine {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private HostLine(String text) {
        this.text = text;
    }

    /// Throws `IllegalArgumentException` when a quote is not closed.
    static List<String> words(String line) {
        return new HostLine(line).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '#' -> at = text.length();
                case ' ', '\t', '\r', '\n' -> end();
                case '\'' -> quoted('\'', false);
                case '"' -> quoted('"', true);
                case '\\' -> take(following("a backslash ends the line"));
                default -> take(next);
            }
        }
        end();
        return List.copyOf(words);
    }

    private void quoted(char quote, boolean escapes) {
        inWord = true;
        while (true) {
            char next = following("a quote is not closed");
            if (next == quote) {
                return;
            }
            if (next == '\\' && escapes) {
                char escaped = following("a quote is not closed");
                word.append(escaped == quote || escaped == '\\' ? "" : "\\").append(escaped);
            } else {
                word.append(next);
            }
        }
    }

    private char following(String otherwise) {
        if (at >= text.length()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text.charAt(at++);
    }

    private void take(char next) {
        inWord = true;
        word.append(next);
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
