package org.watchkeeper.remote.detached;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.Problem;

/// Shell variable assignments, one after the other: `name='value'` and a line end, with `'` written as `'\''`.
///
/// This is the only way a value gets into a script (PRODUCT rule 7): between the quotes nothing has a meaning.
final class Assignments {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String QUOTE_INSIDE = "'\\''";

    private Assignments() {}

    /// Writes the assignments in the map's order. Throws `Problem` for a name or value that no shell can hold.
    static String write(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(name(name)).append('=').append(quote(name, value)).append('\n'));
        return text.toString();
    }

    /// Reads what `write` wrote, up to the first text that is not an assignment.
    static Map<String, String> read(String text) {
        var values = new LinkedHashMap<String, String>();
        var at = 0;
        while (at < text.length()) {
            var equals = text.indexOf("='", at);
            if (equals < 0 || !NAME.matcher(text).region(at, equals).matches()) {
                return values;
            }
            var value = new StringBuilder();
            var end = unquote(text, equals + 2, value);
            values.put(text.substring(at, equals), value.toString());
            at = end + 1;
        }
        return values;
    }

    private static int unquote(String text, int from, StringBuilder value) {
        var at = from;
        while (true) {
            var quote = text.indexOf('\'', at);
            if (quote < 0) {
                throw new IllegalArgumentException("a quoted value has no end");
            }
            value.append(text, at, quote);
            if (!text.startsWith(QUOTE_INSIDE, quote)) {
                return quote + 1;
            }
            value.append('\'');
            at = quote + QUOTE_INSIDE.length();
        }
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Problem("'" + name + "' cannot be the name of a shell variable", "",
                    "Use letters, digits and underscores, and no digit first.");
        }
        return name;
    }

    private static String quote(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new Problem("The text holds a NUL character, which no shell can take", name, "Remove it.");
        }
        return "'" + value.replace("'", QUOTE_INSIDE) + "'";
    }
}
