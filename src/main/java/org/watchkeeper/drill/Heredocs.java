package org.watchkeeper.drill;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;

/// The heredocs of a line: what stands for them in the command, and where their bodies end.
final class Heredocs {
    private static final Pattern OPENING = Pattern.compile("<<(-?)[ \\t]*(['\"]?)([A-Za-z0-9_]+)\\2");

    private record Open(String end, boolean indented) {
        boolean isEnd(String line) {
            return (indented ? line.replaceFirst("^\\t+", "") : line).equals(end);
        }
    }

    private final Queue<Open> open = new ArrayDeque<>();

    /// Reads `<< 'EOF'` at `at` into the words `<<` and `EOF`; returns where to go on.
    int open(String script, int at, List<String> words) {
        var opening = OPENING.matcher(script).region(at, script.length());
        if (!opening.lookingAt()) {
            words.add("<<");
            return at + 2;
        }
        words.add("<<");
        words.add(opening.group(3));
        open.add(new Open(opening.group(3), !opening.group(1).isEmpty()));
        return opening.end();
    }

    /// Called at the beginning of a line: skips the bodies of what the line before opened.
    int skip(String script, int at) {
        while (!open.isEmpty() && at < script.length()) {
            int end = script.indexOf('\n', at);
            end = end < 0 ? script.length() : end;
            if (open.element().isEnd(script.substring(at, end))) {
                open.remove();
            }
            at = Math.min(end + 1, script.length());
        }
        return at;
    }
}
