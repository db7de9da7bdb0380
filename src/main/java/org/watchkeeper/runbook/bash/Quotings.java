package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Slot.Quoting;

/// How a place in a command is quoted, and whether a value may stand there at all.
///
/// A value may not stand where bash or a program it starts would read it as code: arithmetic, subscripts, `eval`,
/// `bash -c`, a remote shell; nor in a quoted heredoc or in `$'…'`, where no variable is expanded.
final class Quotings {
    private static final Pattern ARITHMETIC_TEST = Pattern.compile("\\s-(eq|ne|lt|le|gt|ge)\\s");

    private Quotings() {}

    static Optional<Quoting> at(Command.Tree tree, int start, int end) {
        if (tree.invocations().stream().anyMatch(invocation -> invocation.readsAsCode(start, end))) {
            return Optional.empty();
        }
        return along(path(tree.nodes(), start, end), tree.script());
    }

    private static Optional<Quoting> along(List<Node> path, String script) {
        Optional<Quoting> quoting = Optional.of(Quoting.BARE);
        for (int at = 0; at < path.size() && quoting.isPresent(); at++) {
            var node = path.get(at);
            quoting = node.is("heredoc_body") && isQuotedHeredoc(path.get(at - 1), script)
                    ? Optional.empty()
                    : within(node, script, quoting);
        }
        return quoting;
    }

    /// The nodes around `[start, end)`, outermost first.
    static List<Node> path(List<Node> nodes, int start, int end) {
        var path = new ArrayList<Node>();
        var level = nodes;
        while (true) {
            var around = level.stream().filter(node -> node.start() <= start && end <= node.end()).findFirst();
            if (around.isEmpty() || isThePlace(around.get(), start, end)) {
                return path;
            }
            path.add(around.get());
            level = around.get().children();
        }
    }

    /// `$(date +%F)` as a whole is a place in what surrounds it, not inside itself.
    private static boolean isThePlace(Node node, int start, int end) {
        return node.start() == start && node.end() == end
                && node.is("command_substitution", "expansion", "simple_expansion");
    }

    private static Optional<Quoting> within(Node node, String script, Optional<Quoting> outer) {
        return switch (node.type()) {
            case "string", "translated_string" -> Optional.of(Quoting.DOUBLE);
            case "raw_string" -> Optional.of(Quoting.SINGLE);
            case "command_substitution", "process_substitution" -> Optional.of(Quoting.BARE);
            case "heredoc_body" -> Optional.of(Quoting.HEREDOC);
            case "ansi_c_string", "ansii_c_string", "arithmetic_expansion", "subscript", "variable_name", "comment",
                    "heredoc_start", "heredoc_end", "c_style_for_statement", "ERROR" ->
                Optional.empty();
            case "test_command" -> isArithmeticTest(node, script) ? Optional.empty() : outer;
            case "compound_statement" -> node.text(script).startsWith("((") ? Optional.empty() : outer;
            default -> outer;
        };
    }

    /// The body of a heredoc whose word is quoted is taken as it stands; the line that opens it is not.
    static boolean isQuotedHeredoc(Node redirect, String script) {
        return redirect.children().stream().filter(child -> child.is("heredoc_start")).map(child -> child.text(script))
                .anyMatch(word -> word.indexOf('\'') >= 0 || word.indexOf('"') >= 0 || word.indexOf('\\') >= 0);
    }

    private static boolean isArithmeticTest(Node test, String script) {
        var text = test.text(script);
        return text.startsWith("((") || text.startsWith("[[") && ARITHMETIC_TEST.matcher(text).find();
    }
}
