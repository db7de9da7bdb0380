package org.watchkeeper.drill;

/// Where a `$(…)` ends, with what is nested and quoted in it.
final class Substitution {
    private Substitution() {}

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
