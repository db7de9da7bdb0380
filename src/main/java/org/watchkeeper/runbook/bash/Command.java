package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.Node;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Slot;

/// One complete command of a script as written, with its syntax, so that places in it can be judged.
public final class Command implements Script.Piece {
    private final String text;
    private final int firstRow;
    private final int lastRow;
    private final Tree tree;
    private final Set<Flag> flags;
    private final List<String> tools;
    private final List<Invocation> invocations;
    private final List<String> programs;

    /// The syntax of a command: the masked text of its script, its nodes, and where it starts there.
    record Tree(String script, int offset, List<Node> nodes, List<Invocation> invocations) {}

    Command(String text, int firstRow, int lastRow, Tree tree) {
        this.text = text;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.tree = tree;
        this.flags = onlyAssigns(tree) ? Set.of(Flag.READ_ONLY) : CommandTable.SHIPPED.flags(tree.invocations());
        this.tools = Tools.of(tree.invocations(), text);
        this.invocations = tree.invocations().stream().map(each -> each.from(tree.offset())).toList();
        this.programs = tree.invocations().stream().map(Invocation::name).toList();
    }

    private Command(Command other, int rows) {
        this.text = other.text;
        this.firstRow = other.firstRow + rows;
        this.lastRow = other.lastRow + rows;
        this.tree = other.tree;
        this.flags = other.flags;
        this.tools = other.tools;
        this.invocations = other.invocations;
        this.programs = other.programs;
    }

    /// `DATE=20250629` runs nothing and changes nothing but its shell.
    private static boolean onlyAssigns(Tree tree) {
        return tree.invocations().isEmpty() && !tree.nodes().isEmpty() && tree.nodes().stream()
                .allMatch(node -> node.is("variable_assignment", "variable_assignments", "comment"));
    }

    public String text() {
        return text;
    }

    /// The same command so many rows further down.
    public Command movedBy(int rows) {
        return rows == 0 ? this : new Command(this, rows);
    }

    @Override
    public int firstRow() {
        return firstRow;
    }

    @Override
    public int lastRow() {
        return lastRow;
    }

    /// What it does, as far as its words tell.
    public Set<Flag> flags() {
        return flags;
    }

    /// Its text without what says nothing of its form: comments and bodies of heredocs are blanks; quoted texts, expansions
    /// and tests are single letters each. Nothing moves.
    public String form() {
        var form = new StringBuilder(text);
        blank(tree.nodes(), form);
        return form.toString();
    }

    private void blank(List<Node> nodes, StringBuilder form) {
        for (var node : nodes) {
            boolean silent = node.is("comment", "heredoc_body");
            if (silent || node.is("string", "raw_string", "ansi_c_string", "expansion", "test_command")) {
                int start = Math.max(0, node.start() - tree.offset());
                int end = Math.max(start, Math.min(form.length(), node.end() - tree.offset()));
                form.replace(start, end, (silent ? " " : "x").repeat(end - start));
            } else {
                blank(node.children(), form);
            }
        }
    }

    /// The programs a host must have for it.
    public List<String> tools() {
        return tools;
    }

    /// The programs it runs, in order; the places of their words are those in its text.
    public List<Invocation> invocations() {
        return invocations;
    }

    /// The command words it runs, looked through sudo and the like: `systemctl`, `grep`.
    public List<String> programs() {
        return programs;
    }

    /// Its words from the first program on; empty where it runs none.
    public List<String> words() {
        return tree.invocations().isEmpty() ? List.of() : tree.invocations().getFirst().words();
    }

    /// The quoting around `[start, end)` of its text; empty where a value would be read as code, or not at all.
    public Optional<Slot.Quoting> quotingAt(int start, int end) {
        return Quotings.at(tree, tree.offset() + start, tree.offset() + end);
    }

    /// Whether `[start, end)` lies in a comment, where nothing needs to be filled.
    public boolean isCommentAt(int start) {
        return Quotings.path(tree.nodes(), tree.offset() + start, tree.offset() + start + 1).stream()
                .anyMatch(node -> node.is("comment"));
    }

    /// Whether the first program it runs is one that is known, or is given by its path.
    public boolean isFamiliar() {
        return tree.invocations().stream().findFirst()
                .filter(first -> first.sudo() || Programs.isOne(first.words().getFirst())).isPresent();
    }

    /// Whether a place lies between single quotes, where a program has braces of its own.
    public boolean isQuotedAt(int start) {
        return Quotings.path(tree.nodes(), tree.offset() + start, tree.offset() + start + 1).stream()
                .anyMatch(node -> node.is("raw_string", "ansi_c_string"));
    }

    /// Whether it is a compound command: a loop, a condition, a function.
    public boolean isCompound() {
        return tree.nodes().stream()
                .anyMatch(node -> node.type().endsWith("_statement")
                        && !node.is("redirected_statement", "compound_statement")
                        || node.is("function_definition"));
    }

    /// Whether it only sets variables.
    public boolean isAssignment() {
        return !tree.nodes().isEmpty() && tree.nodes().stream()
                .allMatch(node -> node.is("variable_assignment", "variable_assignments", ";", "comment"));
    }

    /// Whether a bare `&` cuts it in two, as in an unquoted URL: `curl http://host/a?b=1&c=2`.
    public boolean hasBackground() {
        var nodes = tree.nodes();
        int sign = -1;
        for (int at = 0; at < nodes.size(); at++) {
            sign = nodes.get(at).is("&") ? at : sign;
        }
        return sign >= 0 && sign + 1 < nodes.size() && nodes.get(sign + 1).start() == nodes.get(sign).end();
    }

    /// The words of the comment behind it on its last line; empty where there is none.
    public String remark() {
        var last = tree.nodes().isEmpty() ? Optional.<Node>empty() : Optional.of(tree.nodes().getLast());
        return last.filter(node -> node.is("comment"))
                .map(node -> text.substring(Math.min(text.length(), node.start() - tree.offset())))
                .map(written -> written.replaceFirst("^#+", "").strip()).orElse("");
    }

    /// Whether it has `$(date …)` in single quotes, where the shell leaves it alone.
    public boolean hasUnexpandedDate() {
        int date = text.indexOf("$(date");
        return date >= 0 && quotingAt(date, date + 1).filter(Slot.Quoting.SINGLE::equals).isPresent();
    }
}
