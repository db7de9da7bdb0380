package org.watchkeeper.runbook.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.watchkeeper.runbook.bash.Invocation.Word;

/// Every program that a piece of syntax runs: in pipelines, lists, subshells, substitutions, and behind wrappers.
final class Invocations {
    private static final int DEEPEST = 4;

    private final String script;
    private final Function<String, Node> grammar;
    private final int depth;
    private final List<Invocation> found = new ArrayList<>();

    private Invocations(String script, Function<String, Node> grammar, int depth) {
        this.script = script;
        this.grammar = grammar;
        this.depth = depth;
    }

    /// `script` is the text the nodes were parsed from; `grammar` parses what `bash -c` and the like are given.
    static List<Invocation> of(List<Node> nodes, String script, Function<String, Node> grammar) {
        return of(nodes, script, grammar, 0);
    }

    private static List<Invocation> of(List<Node> nodes, String script, Function<String, Node> grammar, int depth) {
        var walk = new Invocations(script, grammar, depth);
        nodes.forEach(node -> walk.visit(node, Surrounding.NONE));
        return List.copyOf(walk.found);
    }

    /// What redirections and pipes do to a command.
    private record Surrounding(boolean fed, boolean writes, String heredoc) {
        static final Surrounding NONE = new Surrounding(false, false, "");

        Surrounding piped() {
            return new Surrounding(true, writes, heredoc);
        }
    }

    private void visit(Node node, Surrounding around) {
        switch (node.type()) {
            case "redirected_statement" -> visitRedirected(node, around);
            case "pipeline" -> visitPipeline(node, around);
            case "command" -> visitCommand(node, around);
            case "declaration_command", "unset_command", "test_command" -> {
                add(List.of(new Word(node.is("test_command") ? "test" : firstWord(node), node.start(), node.start())),
                        around);
                visitAll(node.children(), around);
            }
            case "comment", "raw_string", "word" -> {
            }
            default -> visitAll(node.children(), around);
        }
    }

    private String firstWord(Node node) {
        return node.text(script).split("\\s", 2)[0];
    }

    private void visitAll(List<Node> nodes, Surrounding around) {
        nodes.forEach(child -> visit(child, around));
    }

    private void visitPipeline(Node pipeline, Surrounding around) {
        boolean first = true;
        for (var member : pipeline.children()) {
            if (!member.is("|", "|&", "comment")) {
                visit(member, first ? around : around.piped());
                first = false;
            }
        }
    }

    private void visitRedirected(Node statement, Surrounding around) {
        var inside = around;
        for (var child : statement.children()) {
            inside = redirected(child, inside);
        }
        for (var child : statement.children()) {
            visit(child, child.type().endsWith("_redirect") ? Surrounding.NONE : inside);
        }
    }

    private Surrounding redirected(Node redirect, Surrounding around) {
        return switch (redirect.type()) {
            case "heredoc_redirect", "herestring_redirect" -> {
                var inside = new Surrounding(true, around.writes(), body(redirect));
                for (var child : redirect.children()) {
                    inside = child.is("file_redirect") ? redirected(child, inside) : inside;
                }
                yield inside;
            }
            case "file_redirect" -> {
                var text = redirect.text(script);
                boolean reads = text.startsWith("<");
                boolean writes = text.contains(">") && !text.contains(">&") && !text.contains("/dev/null");
                yield new Surrounding(around.fed() || reads, around.writes() || writes, around.heredoc());
            }
            default -> around;
        };
    }

    private String body(Node redirect) {
        return redirect.children().stream().filter(child -> child.is("heredoc_body")).map(child -> child.text(script))
                .findFirst().orElse("");
    }

    private void visitCommand(Node command, Surrounding around) {
        var words = new ArrayList<Word>();
        var inside = around;
        for (var child : command.children()) {
            if (child.type().endsWith("_redirect")) {
                inside = redirected(child, inside);
            } else if (!child.is("variable_assignment", "comment")) {
                words.add(Words.read(child, script));
            }
            visit(child, Surrounding.NONE);
        }
        add(words, inside);
    }

    private void add(List<Word> words, Surrounding around) {
        if (words.isEmpty()) {
            return;
        }
        var unwrapped = Wrappers.unwrap(words);
        for (var inner : unwrapped.programs()) {
            var invocation = new Invocation(inner, unwrapped.sudo(), around.fed(), around.writes());
            found.add(invocation);
            code(invocation, around).forEach(this::read);
        }
    }

    /// The texts this program runs as shell code.
    private static List<String> code(Invocation invocation, Surrounding around) {
        int first = CodeWords.firstCodeWord(invocation);
        var words = invocation.words();
        if (first >= 0 && first < words.size()) {
            boolean one = invocation.name().matches("bash|sh|zsh|dash|ksh|su");
            return List.of(one ? words.get(first) : String.join(" ", words.subList(first, words.size())));
        }
        boolean shellFromInput = invocation.name().matches("bash|sh|zsh|dash|ksh|ssh") && !around.heredoc().isEmpty();
        return shellFromInput ? List.of(around.heredoc()) : List.of();
    }

    private void read(String code) {
        if (depth < DEEPEST) {
            found.addAll(of(grammar.apply(code).children(), Placeholder.masked(code), grammar, depth + 1));
        }
    }
}
