package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line of a configuration as far as it has to be looked at: its keyword in lower case, and its words.
///
/// As ssh cuts it: blanks or one `=` after the keyword (before it they count for nothing, as does an empty word), quotes around words
/// or parts of them, `#` begins a comment between words.
record Words(String keyword, List<String> arguments) {
    Words {
        arguments = List.copyOf(arguments);
    }

    static Words of(String line) {
        var words = cut(line.strip());
        if (words.isEmpty()) {
            return new Words("", List.of());
        }
        return new Words(words.getFirst().toLowerCase(Locale.ROOT), words.subList(1, words.size()));
    }

    private static List<String> cut(String line) {
        var words = new ArrayList<String>();
        var position = 0;
        while (position < line.length()) {
            char c = line.charAt(position);
            if (Character.isWhitespace(c) || c == '=' && words.size() <= 1) {
                position++;
            } else if (c == '#') {
                break;
            } else {
                position = word(line, position, words);
                if (words.getFirst().isEmpty()) {
                    words.clear();
                }
            }
        }
        return words;
    }

    /// Adds the word that begins here, and tells where it ends. A keyword ends with its quotes.
    private static int word(String line, int from, List<String> words) {
        var word = new StringBuilder();
        char quote = 0;
        var position = from;
        for (; position < line.length(); position++) {
            char c = line.charAt(position);
            if (c == '\\' && position + 1 < line.length() && "\"'\\ ".indexOf(line.charAt(position + 1)) >= 0) {
                word.append(line.charAt(++position));
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote != 0 && c == quote) {
                quote = 0;
                if (words.isEmpty()) {
                    position++;
                    break;
                }
            } else if (quote == 0 && (Character.isWhitespace(c) || c == '=' && words.isEmpty())) {
                break;
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return position;
    }
}
