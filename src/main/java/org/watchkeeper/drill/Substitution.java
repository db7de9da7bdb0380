package org.watchkeeper.drill;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A `$(…)`: where it ends, with what is nested and quoted in it, and how it reads with values filled in.
final class Substitution {
    /// The first form is how a parameter is sent: a variable in quotes of its own.
    private static final Pattern VARIABLE = Pattern.compile("\"\\$\\{(\\w+)\\}\"|\\$\\{(\\w+)\\}|\\$(\\w+)");

    private Substitution() {}

    /// The text with the variables that are known; all else stays as written.
    static String filled(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                values.getOrDefault(name(found), found.group())));
    }

    private static String name(MatchResult found) {
        return Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst()
                .orElse("");
    }

    /// The index behind the bracket that closes the `$(` at `start`, else the end of the script.
    static int end(String script, int start) {
        int depth = 0;
        for (int at = start; at < script.length(); at++) {
            var c = script.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '\'') {
                at = closing(script, at);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return script.length();
    }

    private static int closing(String script, int quote) {
        int end = script.indexOf('\'', quote + 1);
        return end < 0 ? script.length() : end;
    }
}
