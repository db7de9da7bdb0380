package org.watchkeeper.remote.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a shell is told that a text is one argument.
public enum Quoting {
    POSIX, WINDOWS;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern PLAIN_ON_WINDOWS = Pattern.compile("[A-Za-z0-9_@+=:./\\\\-]+");

    /// That of the shells of this system (`os.name`).
    public static Quoting of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : POSIX;
    }

    /// The text as one argument; as it is where nothing in it means anything to a shell.
    public String quote(String word) {
        return switch (this) {
            case POSIX -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
            case WINDOWS -> PLAIN_ON_WINDOWS.matcher(word).matches() ? word : "\"" + word.replace("\"", "\\\"") + "\"";
        };
    }

    /// The words of a line that a person typed: blanks between them, quotes around blanks. A backslash is a backslash.
    public static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean isWord = false;
        char within = 0;
        for (var letter : line.strip().toCharArray()) {
            if (within == 0 && Character.isWhitespace(letter)) {
                if (isWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                isWord = false;
            } else if (within == letter) {
                within = 0;
            } else if (within == 0 && (letter == '"' || letter == '\'')) {
                within = letter;
                isWord = true;
            } else {
                word.append(letter);
                isWord = true;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
