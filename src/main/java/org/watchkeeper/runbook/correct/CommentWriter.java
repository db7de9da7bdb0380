package org.watchkeeper.runbook.correct;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;

/// Writes what is said about a procedure: into the comment that says it already, else into one below its heading, else,
/// where it has none, beside its first commands.
record CommentWriter(RawText text, Runbook runbook, Procedure procedure) {
    private static final Pattern COMMENT = Pattern.compile("(.*<!--\\s*watchkeeper:)(.*?)(-->.*)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("((?: {0,3}>)* ?) {0,3}(#{1,6})([ \\t].*)?", Pattern.DOTALL);
    private static final Pattern UNDERLINE = Pattern.compile("(?: {0,3}>)* {0,4}(?:=+|-+)\\s*");

    static boolean isOne(String raw) {
        return COMMENT.matcher(raw).matches();
    }

    static String fresh(Pair pair) {
        return "<!-- watchkeeper: " + pair.written() + " -->";
    }

    /// The comment with that pair in it.
    static String with(String raw, Pair pair) {
        var comment = COMMENT.matcher(raw);
        return comment.matches() ? comment.group(1) + pair.in(comment.group(2)) + comment.group(3) : raw;
    }

    private static boolean says(String raw, String key) {
        var comment = COMMENT.matcher(raw);
        return comment.matches() && new Pair(key, "").isIn(comment.group(2));
    }

    Change set(Pair pair) {
        return IntStream.rangeClosed(procedure.lines().first(), procedure.lines().last())
                .filter(line -> !isInBlock(line) && says(text.line(line), pair.key()))
                .reduce((_, later) -> later).stream()
                .mapToObj(line -> Change.replace(line, with(text.line(line), pair))).findFirst()
                .orElseGet(() -> insert(pair));
    }

    private boolean isInBlock(int line) {
        return runbook.blocks().stream().anyMatch(block -> block.lines().contains(line));
    }

    private Change insert(Pair pair) {
        int first = procedure.lines().first();
        boolean heading = runbook.headings().stream().anyMatch(each -> each.line() == first);
        if (!heading) {
            return beside(pair);
        }
        var atx = HEADING.matcher(text.line(first));
        int below = atx.matches() ? first + 1 : underline(first) + 1;
        return Change.insert(below, List.of(quotes(text.line(first)) + fresh(pair)));
    }

    private int underline(int first) {
        int last = text.lines().size();
        return IntStream.rangeClosed(first + 1, last).filter(line -> UNDERLINE.matcher(text.line(line)).matches())
                .findFirst().orElse(first);
    }

    private static String quotes(String raw) {
        var quoted = Pattern.compile("((?: {0,3}>)+ ?).*", Pattern.DOTALL).matcher(raw);
        return quoted.matches() ? quoted.group(1) : "";
    }

    /// Before the first commands with what stands before their fence; below them where that is the mark of an item.
    private Change beside(Pair pair) {
        var lines = firstCommands();
        var before = FenceWriter.around(text.line(lines.first()));
        return before.matches("[ \\t>]*")
                ? Change.insert(lines.first(), List.of(before + fresh(pair)))
                : Change.insert(lines.last() + 1, List.of(before.replaceAll("[^>\\t]", " ") + fresh(pair)));
    }

    private Lines firstCommands() {
        return runbook.blocks().stream().filter(block -> block.kind() != Block.Kind.CONFIG).map(Block::lines)
                .filter(lines -> procedure.lines().contains(lines.first())).findFirst()
                .orElse(procedure.lines());
    }
}
