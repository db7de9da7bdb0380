package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a block shows of a command's output in a heredoc that no command takes: `<<COMMENT`, its lines, `COMMENT`. A shell
/// would take it in and do nothing; a person reads it.
final class Printout {
    private static final Pattern OPENS = Pattern.compile("\\s*<<-?\\s*(['\"]?)(\\w+)\\1\\s*");
    private static final int LONGEST = 500;

    private Printout() {}

    /// The text with such lines empty, so that all others keep their rows.
    static String taken(String text) {
        if (!text.contains("<<")) {
            return text;
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int at = 0; at < lines.size(); at++) {
            var opens = OPENS.matcher(lines.get(at));
            int end = opens.matches() && stands(lines, at) ? end(lines, at, opens.group(2)) : at;
            for (int row = at; row < end; row++) {
                lines.set(row, "");
            }
        }
        return String.join("\n", lines);
    }

    /// Whether it begins a line of its own, and no command goes on there.
    private static boolean stands(List<String> lines, int at) {
        return at == 0 || !lines.get(at - 1).endsWith("\\");
    }

    /// The row behind the last one; `from` where nothing closes it.
    private static int end(List<String> lines, int from, String word) {
        for (int at = from + 1; at < Math.min(lines.size(), from + LONGEST); at++) {
            if (lines.get(at).strip().equals(word)) {
                return at + 1;
            }
        }
        return from;
    }
}
