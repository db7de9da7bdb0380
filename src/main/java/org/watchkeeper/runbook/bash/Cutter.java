package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.BashGrammar;
import org.watchkeeper.runbook.bash.grammar.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.bash.Script.Fault;
import org.watchkeeper.runbook.bash.Script.Piece;

/// Cuts one parsed text: statements that share a line are one command, a comment behind a command stays with it.
final class Cutter {
    private static final Pattern TWO_HERE_DOCUMENTS = Pattern
            .compile("(?<!<)<<-?[ \\t]*[\\w'\"\\\\][^\n]*(?<!<)<<-?[ \\t]*[\\w'\"\\\\]");
    private final String text;
    private final String masked;
    private final Function<String, Node> grammar;
    private final int[] lineStarts;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();

    Cutter(String text, String masked, Function<String, Node> grammar) {
        this.text = text;
        this.masked = masked;
        this.grammar = grammar;
        this.lineStarts = lineStarts(text);
    }

    Script cut(BashGrammar.Parsed parsed) {
        for (var node : parsed.root().children()) {
            if (parsed.fault() >= 0 && node.end() >= parsed.fault()) {
                return faulty(node, parsed.fault());
            }
            take(node);
        }
        close();
        if (parsed.fault() < 0) {
            return new Script(pieces, List.of());
        }
        pieces.clear();
        return faulty(parsed.root(), 0);
    }

    private void take(Node node) {
        int row = row(node.start());
        if (!open.isEmpty() && row > row(lastCharacter(open.getLast()))) {
            close();
        }
        if (node.is("comment") && open.isEmpty()) {
            pieces.add(ShellScripts.comment(row, node.text(text)));
        } else if (!open.isEmpty() || !node.text(text).isBlank()) {
            open.add(node);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            add(open.getFirst().start(), open.getLast().end());
        }
        open.clear();
    }

    /// From the statement that cannot be read to the end of the text nothing is certain: one command, and a fault.
    private Script faulty(Node node, int fault) {
        close();
        int from = Math.min(node.start(), fault);
        if (!pieces.isEmpty() && row(from) <= pieces.getLast().lastRow()) {
            from = lineStarts[pieces.removeLast().firstRow()];
        }
        int start = skipBlank(from);
        if (start < text.length()) {
            add(start, text.length());
        }
        return new Script(pieces, List.of(new Fault(row(start), false, reason(start))));
    }

    private String reason(int from) {
        return TWO_HERE_DOCUMENTS.matcher(masked).region(from, text.length()).find()
                ? "this cannot be read, because two here-documents begin on one line (begin the second on a line of its own)"
                : "this is no complete bash (a quote, a bracket, 'fi', 'done' or the end of a here-document is missing)";
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void add(int start, int end) {
        var written = withoutBlanksBehind(text.substring(start, end));
        var nodes = List.copyOf(open);
        var tree = new Command.Tree(masked, start, nodes, Invocations.of(nodes, masked, grammar));
        pieces.add(new Command(written, row(start), row(start + Math.max(0, written.length() - 1)), tree));
    }

    /// An escaped blank at the end is part of the command.
    private static String withoutBlanksBehind(String command) {
        var written = command.stripTrailing();
        boolean escaped = written.endsWith("\\") && written.length() < command.length()
                && command.charAt(written.length()) != '\n';
        return escaped ? command.substring(0, written.length() + 1) : written;
    }

    private int lastCharacter(Node node) {
        int end = Math.max(node.start(), node.end() - 1);
        while (end > node.start() && Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end;
    }

    private int row(int offset) {
        int found = Arrays.binarySearch(lineStarts, Math.min(offset, text.length()));
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        var starts = IntStream.builder().add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.build().toArray();
    }
}
