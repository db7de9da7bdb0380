package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.Invocation.Heredoc;
import org.watchkeeper.runbook.bash.Invocation.Part;
import org.watchkeeper.runbook.bash.Invocation.Redirect;
import org.watchkeeper.runbook.bash.Invocation.Where;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Every program that a piece of syntax runs: in pipelines, lists, subshells, substitutions, and behind wrappers.
final class Invocations {
    private static final int DEEPEST = 4;
    private static final Pattern OPERATOR = Pattern.compile("^[0-9]*(&>>|&>|>>|>\\||>&|<&|<>|>|<)");
    private static final Set<String> ONE_WORD = Set.of("bash", "sh", "zsh", "dash", "ksh", "su");
    private static final Set<String> SHELL_FROM_INPUT = Set.of("bash", "sh", "zsh", "dash", "ksh", "ssh");

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
        walk.visitInTurn(nodes, depth == 0 ? Surrounding.WHOLE : Surrounding.NONE);
        return List.copyOf(walk.found);
    }

    /// What redirections, pipes and lists do to a command.
    private record Surrounding(boolean fed, boolean feeds, List<Redirect> redirects, List<Heredoc> heredocs,
            Part part) {
        static final Surrounding NONE = new Surrounding(false, false, List.of(), List.of(), Part.INNER);
        static final Surrounding WHOLE = NONE.as(Part.DECIDES);

        Surrounding piped(boolean fromBefore, boolean toNext) {
            return new Surrounding(fed || fromBefore, feeds || toNext, redirects, heredocs,
                    toNext ? Part.INNER : part);
        }

        Surrounding as(Part other) {
            return new Surrounding(fed, feeds, redirects, heredocs, other);
        }

        Surrounding with(Redirect redirect) {
            return new Surrounding(fed || redirect.operator().startsWith("<"), feeds, and(redirects, redirect),
                    heredocs,
                    part);
        }

        Surrounding with(Heredoc heredoc) {
            return new Surrounding(true, feeds, redirects, and(heredocs, heredoc), part);
        }

        Surrounding asFed() {
            return new Surrounding(true, feeds, redirects, heredocs, part);
        }

        private static <T> List<T> and(List<T> some, T one) {
            var all = new ArrayList<>(some);
            all.add(one);
            return List.copyOf(all);
        }
    }

    private void visit(Node node, Surrounding around) {
        switch (node.type()) {
            case "redirected_statement" -> visitRedirected(node, around);
            case "pipeline" -> visitPipeline(node, around);
            case "list" -> visitList(node, around);
            case "subshell", "compound_statement" -> visitInTurn(node.children(), around);
            case "command" -> visitCommand(node, around);
            case "declaration_command", "unset_command", "test_command" -> {
                add(List.of(new Word(node.is("test_command") ? "test" : firstWord(node), node.start(), node.start())),
                        around);
                visitAll(node.children(), Surrounding.NONE);
            }
            case "comment", "raw_string", "word" -> {
            }
            default -> visitAll(node.children(), around.as(Part.INNER));
        }
    }

    private String firstWord(Node node) {
        return node.text(script).split("\\s", 2)[0];
    }

    private void visitAll(List<Node> nodes, Surrounding around) {
        nodes.forEach(child -> visit(child, around));
    }

    /// One after the other: the last one's exit status is that of all.
    private void visitInTurn(List<Node> nodes, Surrounding around) {
        int last = nodes.size() - 1;
        while (last >= 0 && (nodes.get(last).is("comment") || !Character.isLetter(nodes.get(last).type().charAt(0)))) {
            last--;
        }
        for (int at = 0; at < nodes.size(); at++) {
            visit(nodes.get(at), at == last ? around : around.as(Part.INNER));
        }
    }

    private void visitList(Node list, Surrounding around) {
        boolean fallback = around.part() == Part.DECIDES && list.children().stream().anyMatch(each -> each.is("||"));
        if (fallback && list.children().size() > 2) {
            visit(list.children().getFirst(), around.as(Part.FALLIBLE));
            visitAll(list.children().subList(1, list.children().size()), around.as(Part.FALLBACK));
        } else {
            visitInTurn(list.children(), around);
        }
    }

    private void visitPipeline(Node pipeline, Surrounding around) {
        var members = pipeline.children().stream().filter(member -> !member.is("|", "|&", "comment")).toList();
        for (int at = 0; at < members.size(); at++) {
            visit(members.get(at), around.piped(at > 0, at < members.size() - 1));
        }
    }

    private void visitRedirected(Node statement, Surrounding around) {
        var inside = around;
        for (var child : statement.children()) {
            inside = redirected(child, inside);
        }
        for (var child : statement.children()) {
            visit(child, child.type().endsWith("_redirect") ? Surrounding.NONE.asFed() : inside);
        }
    }

    private Surrounding redirected(Node redirect, Surrounding around) {
        return switch (redirect.type()) {
            case "heredoc_redirect" -> {
                var inside = around.with(heredoc(redirect));
                for (var child : redirect.children()) {
                    inside = child.is("file_redirect") ? redirected(child, inside) : inside;
                }
                yield inside;
            }
            case "herestring_redirect" -> around.asFed();
            case "file_redirect" -> fileRedirect(redirect).map(around::with).orElse(around);
            default -> around;
        };
    }

    private Optional<Redirect> fileRedirect(Node redirect) {
        var form = OPERATOR.matcher(redirect.text(script));
        var target = redirect.children().isEmpty() ? redirect : redirect.children().getLast();
        return form.find()
                ? Optional.of(new Redirect(form.group(), Words.read(target, script)))
                : Optional.empty();
    }

    private Heredoc heredoc(Node redirect) {
        boolean quoted = Quotings.isQuotedHeredoc(redirect, script);
        return redirect.children().stream().filter(child -> child.is("heredoc_body")).findFirst()
                .map(body -> new Heredoc(quoted, body.text(script), body.start()))
                .orElseGet(() -> new Heredoc(quoted, "", redirect.end()));
    }

    private void visitCommand(Node command, Surrounding around) {
        var words = new ArrayList<Word>();
        var assigned = new ArrayList<String>();
        var inside = around;
        for (var child : command.children()) {
            if (child.type().endsWith("_redirect")) {
                inside = redirected(child, inside);
            } else if (child.is("variable_assignment")) {
                assigned.add(child.text(script));
            } else if (!child.is("comment")) {
                words.add(Words.read(child, script));
            }
            visit(child, Surrounding.NONE);
        }
        add(words, assigned, inside);
    }

    private void add(List<Word> words, Surrounding around) {
        add(words, List.of(), around);
    }

    private void add(List<Word> words, List<String> assigned, Surrounding around) {
        if (words.isEmpty()) {
            return;
        }
        var unwrapped = Wrappers.unwrap(words);
        var before = new ArrayList<>(assigned);
        before.addAll(unwrapped.before());
        var part = around.part();
        var where = depth > 0 ? Where.IN_ITS_OWN_TEXT : Where.HERE;
        for (var inner : unwrapped.programs()) {
            var context = new Invocation.Context(before, unwrapped.sudo(), around.fed(), around.feeds(),
                    around.redirects(), around.heredocs(), part, where);
            var invocation = new Invocation(inner, context);
            found.add(invocation);
            code(invocation).forEach(this::read);
            part = Part.INNER;
            where = where == Where.HERE && Wrappers.leadsInside(words) ? Where.INSIDE : where;
        }
    }

    /// The texts this program runs as shell code.
    private static List<String> code(Invocation invocation) {
        int first = CodeWords.firstCodeWord(invocation);
        var words = invocation.words();
        if (first >= 0 && first < words.size()) {
            boolean one = ONE_WORD.contains(invocation.name());
            return List.of(one ? words.get(first) : String.join(" ", words.subList(first, words.size())));
        }
        boolean shellFromInput = SHELL_FROM_INPUT.contains(invocation.name());
        return shellFromInput ? invocation.heredocs().stream().map(Heredoc::body).toList() : List.of();
    }

    private void read(String code) {
        if (depth < DEEPEST) {
            found.addAll(of(grammar.apply(code).children(), Placeholder.masked(code), grammar, depth + 1));
        }
    }
}
