package org.watchkeeper.runbook.bash.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses with the grammar's one known mistake put right: behind `a | b | c` it may take the end of the line for a blank
/// and read the next line as more words of `c`, which would hide what that line does.
public final class LineEnds {
    private static final int ROUNDS = 10;

    private LineEnds() {}

    /// A line end inside a command's words is parsed again as `;`, which means the same to bash.
    public static Optional<BashGrammar.Parsed> parse(BashGrammar grammar, String text) {
        var corrected = new StringBuilder(text);
        var parsed = grammar.parse(text);
        for (int round = 0; round < ROUNDS; round++) {
            var wrong = new ArrayList<Integer>();
            parsed.filter(read -> read.fault() < 0).ifPresent(read -> collect(read.root(), text, wrong));
            if (wrong.isEmpty()) {
                return parsed;
            }
            wrong.forEach(at -> corrected.setCharAt(at, ';'));
            parsed = grammar.parse(corrected.toString());
        }
        return parsed;
    }

    private static void collect(Node node, String text, List<Integer> wrong) {
        var children = node.children().stream().filter(child -> child.end() > 0).toList();
        if (node.is("command", "declaration_command")) {
            for (int at = 1; at < children.size(); at++) {
                gap(text, children.get(at - 1).end(), children.get(at).start(), wrong);
            }
        }
        children.forEach(child -> collect(child, text, wrong));
    }

    private static void gap(String text, int from, int to, List<Integer> wrong) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n' && (at == 0 || text.charAt(at - 1) != '\\')) {
                wrong.add(at);
                return;
            }
        }
    }
}
