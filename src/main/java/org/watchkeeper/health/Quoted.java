package org.watchkeeper.health;

import java.util.List;
import java.util.stream.Collectors;

/// Text as a POSIX shell takes it for data: between single quotes nothing has a meaning (PRODUCT.md, rule 7).
public final class Quoted {
    private Quoted() {}

    /// One word. Throws `IllegalArgumentException` for a NUL, which no shell can take.
    public static String of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the text holds a NUL character, which no shell can take");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// Words with blanks between them.
    public static String all(List<String> words) {
        return words.stream().map(Quoted::of).collect(Collectors.joining(" "));
    }
}
