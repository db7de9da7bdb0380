package org.watchkeeper.runbook.phrase;

import java.util.regex.Pattern;

/// A way to say something, tried only on texts that have one of the stems without which nobody says it.
public record Wording(Pattern form, Hint hint) {
    /// `stems` are so many that the pattern never matches where none of them stands.
    public static Wording of(String form, String... stems) {
        return new Wording(Pattern.compile(form), Hint.of(stems));
    }

    public boolean isIn(String text) {
        return hint.isIn(text) && form.matcher(text).find();
    }
}
