package org.watchkeeper.runbook.correct;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.Problem;

/// Writes what is said about a block: into the braces behind its fence, else, where it has none, into a comment above it.
record FenceWriter(RawText text, int line, boolean fenced) {
    private static final Pattern FENCE = Pattern.compile("([^`~]*?)(`{3,}|~{3,})(.*)", Pattern.DOTALL);
    private static final Pattern QUOTES = Pattern.compile("((?: {0,3}> ?)*)(.*)", Pattern.DOTALL);

    Change set(Pair pair) {
        return fenced ? Change.replace(line, behind(pair)) : above(pair);
    }

    Change remove(String key) {
        var fence = fence();
        var info = fence.group(3);
        int open = info.indexOf('{');
        int close = info.lastIndexOf('}');
        var rest = new Pair(key, "").outOf(info.substring(open + 1, close));
        var kept = rest.isBlank()
                ? info.substring(0, open).stripTrailing()
                : info.substring(0, open + 1) + rest + info.substring(close);
        return Change.replace(line, fence.group(1) + fence.group(2) + kept);
    }

    private String behind(Pair pair) {
        var fence = fence();
        var info = fence.group(3);
        int open = info.indexOf('{');
        int close = info.lastIndexOf('}');
        if (open >= 0 && close < open) {
            throw new Problem("The braces behind this fence are not closed", "line " + line, "Close them first.");
        }
        var said = open < 0
                ? info.stripTrailing() + " {" + pair.written() + "}"
                : info.substring(0, open + 1) + pair.in(info.substring(open + 1, close)) + info.substring(close);
        return fence.group(1) + fence.group(2) + said;
    }

    private Matcher fence() {
        var fence = FENCE.matcher(text.line(line));
        if (!fenced || !fence.matches()) {
            throw new Problem("There is no fence to write behind", "line " + line, "Put the block into a fence first.");
        }
        return fence;
    }

    /// A block that is indented has no fence: four columns less is what stands around it.
    private Change above(Pair pair) {
        if (line > 1 && CommentWriter.isOne(text.line(line - 1))) {
            return Change.replace(line - 1, CommentWriter.with(text.line(line - 1), pair));
        }
        return Change.insert(line, List.of(outside(text.line(line)) + CommentWriter.fresh(pair)));
    }

    /// What stands before a block on its first line: the marks and blanks of what it stands in.
    static String around(String raw) {
        var fence = FENCE.matcher(raw);
        return fence.matches() ? fence.group(1) : outside(raw);
    }

    private static String outside(String line) {
        var quoted = QUOTES.matcher(line);
        var quotes = quoted.matches() ? quoted.group(1) : "";
        var rest = line.substring(quotes.length());
        var blanks = rest.substring(0, rest.length() - rest.stripLeading().length());
        return quotes + (blanks.endsWith("\t")
                ? blanks.substring(0, blanks.length() - 1)
                : blanks.substring(0, Math.max(0, blanks.length() - 4)));
    }
}
