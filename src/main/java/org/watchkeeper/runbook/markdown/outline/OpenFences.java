package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

import org.watchkeeper.runbook.block.Language;

/// Closes the fences that nobody closed, where another block or a section begins, so that neither is swallowed.
final class OpenFences {
    private static final int MOST = 20;
    private static final Pattern SWALLOWS = Pattern
            .compile("\\n[ >]*#{2,6} .*\\n(?:.*\\n)*?[ >]*(?:```+|~~~+)[ ]*\\w");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{2,6} \\S.*");

    private final List<Row> rows;
    private final List<Closed> closed = new ArrayList<>();

    /// `rows` gets the rows that close.
    OpenFences(List<Row> rows) {
        this.rows = rows;
    }

    /// A fence that was closed: the line it opens on, and the line it ends before.
    record Closed(int opened, int before) {}

    List<Closed> closed() {
        return closed;
    }

    /// The rows as a document once its fences are closed.
    Node document(Function<List<Row>, Node> parser) {
        var document = parser.apply(rows);
        for (int round = 0; round < MOST && closesOne(document); round++) {
            document = parser.apply(rows);
        }
        return document;
    }

    /// Closes the first fence that swallows another block, or the rest of the document; whether there was one.
    private boolean closesOne(Node document) {
        for (var fence : fences(document).toList()) {
            if (fence.getClosingFenceLength() == null || swallows(fence)) {
                var end = mustHaveEnded(Outline.firstLine(fence) - 1, Outline.lastLine(fence) - 1);
                if (end.isPresent()) {
                    close(fence, end.getAsInt());
                    return true;
                }
            }
        }
        return false;
    }

    private void close(FencedCodeBlock fence, int at) {
        int opened = Outline.firstLine(fence) - 1;
        closed.add(new Closed(rows.get(opened).line(), rows.get(at).line()));
        var indentation = rows.get(opened).text().replaceFirst("[`~].*$", "").replaceAll("[^ \t>]", " ");
        var length = fence.getOpeningFenceLength();
        var marks = String.valueOf(fence.getFenceCharacter()).repeat(length == null ? 3 : length);
        rows.add(at, new Row(indentation + marks, rows.get(at - 1).line()));
    }

    /// The row before which it must have ended: the next heading or fence below it.
    private OptionalInt mustHaveEnded(int opened, int last) {
        for (int at = opened + 1; at <= Math.min(last, rows.size() - 1); at++) {
            var text = rows.get(at).text();
            var fenced = Dialects.FENCE.matcher(text);
            boolean opens = fenced.matches() && !fenced.group(2).isBlank();
            boolean heading = HEADING.matcher(text).matches() && rows.get(at - 1).text().isBlank();
            if (opens || heading) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static Stream<FencedCodeBlock> fences(Node node) {
        return Outline.children(node)
                .flatMap(child -> child instanceof FencedCodeBlock fence ? Stream.of(fence) : fences(child));
    }

    /// A block of commands in which a section begins and another fence opens was never closed.
    private static boolean swallows(FencedCodeBlock fence) {
        var info = fence.getInfo() == null ? "" : fence.getInfo();
        return Language.of(info).mayHoldCommands() && SWALLOWS.matcher(fence.getLiteral()).find();
    }
}
