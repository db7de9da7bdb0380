package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.BashGrammar;
import org.watchkeeper.runbook.bash.grammar.LineEnds;
import org.watchkeeper.runbook.bash.grammar.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.bash.Script.Comment;
import org.watchkeeper.runbook.bash.Script.Fault;
import org.watchkeeper.runbook.bash.Script.Piece;

/// Cuts shell texts into complete commands. One instance serves all threads.
public final class ShellScripts {
    private static final int LARGEST = 300_000;
    private static final Node NOTHING = new Node("program", 0, 0, List.of());

    private final Optional<BashGrammar> grammar;
    private final String missing;

    private ShellScripts(Optional<BashGrammar> grammar, String missing) {
        this.grammar = grammar;
        this.missing = missing;
    }

    /// Loads the bash grammar, once. On a platform it was not built for, every script gets a fault that says so.
    public static ShellScripts load() {
        try {
            return new ShellScripts(Optional.of(new BashGrammar()), "");
        } catch (LinkageError | RuntimeException noLibrary) {
            return without(
                    String.valueOf(new Problem("The bash grammar cannot be loaded", System.getProperty("os.arch", ""),
                            "Commands are not cut on this platform", noLibrary).getMessage()));
        }
    }

    /// Scripts without a grammar, as on a platform that has none; `reason` is the fault's text.
    static ShellScripts without(String reason) {
        return new ShellScripts(Optional.empty(), reason);
    }

    /// Whether a word is the name of a program that people type, or is given by its path.
    public static boolean isProgram(String word) {
        return Programs.isOne(word);
    }

    /// The comments and commands of `text`. What cannot be read is one command to its end, and a fault.
    public Script cut(String text) {
        if (grammar.isEmpty() || text.length() > LARGEST) {
            return unread(text, grammar.isEmpty() ? missing : "it has more than " + LARGEST + " characters");
        }
        var masked = Placeholder.masked(text);
        return LineEnds.parse(grammar.get(), masked).map(parsed -> new Cutter(text, masked, this::parse).cut(parsed))
                .orElseGet(() -> unread(text, "the grammar makes nothing of it in time"));
    }

    private static Script unread(String text, String reason) {
        return new Script(whole(text), List.of(new Fault(0, true, reason)));
    }

    private Node parse(String code) {
        return grammar.flatMap(known -> LineEnds.parse(known, Placeholder.masked(code))).map(BashGrammar.Parsed::root)
                .orElse(NOTHING);
    }

    private static List<Piece> whole(String text) {
        var pieces = new ArrayList<Piece>();
        var command = text.stripTrailing();
        if (!command.isBlank()) {
            int rows = (int) command.chars().filter(c -> c == '\n').count();
            pieces.add(new Command(command, 0, rows, new Command.Tree(command, 0, List.of(), List.of())));
        }
        return pieces;
    }

    /// A comment's words, without `#` and the blanks around.
    static Comment comment(int row, String written) {
        return new Comment(row, written.replaceFirst("^#+", "").strip());
    }
}
