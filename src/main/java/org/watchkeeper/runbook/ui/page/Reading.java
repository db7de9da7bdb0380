package org.watchkeeper.runbook.ui.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.watchkeeper.fx.Tone;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// A document opened: its pieces, and what each of its lines is to the console.
public record Reading(Library.Entry entry, List<Piece> pieces, Map<Integer, Tone> marks) {
    private static final Set<Flag> RISKY = Set.of(Flag.DESTRUCTIVE);
    private static final Set<Flag> WATCHED = Set.of(Flag.DISCONNECTS, Flag.INTERACTIVE, Flag.ENDLESS);

    public Reading {
        pieces = List.copyOf(pieces);
        marks = Map.copyOf(marks);
    }

    /// Cuts the document; slow for a large one.
    public static Reading of(Library.Entry entry) {
        var marks = new HashMap<Integer, Tone>();
        for (var procedure : entry.runbook().procedures()) {
            procedure.commands().forEach(command -> mark(marks, command));
            procedure.steps().forEach(step -> undo(step).forEach(command -> mark(marks, command)));
        }
        return new Reading(entry, Manuscript.cut(entry.runbook().text()), marks);
    }

    private static List<ShellCommand> undo(Step step) {
        return step instanceof Step.Commands work ? work.undo() : List.of();
    }

    private static void mark(Map<Integer, Tone> marks, ShellCommand command) {
        for (int line = command.lines().first(); line <= command.lines().last(); line++) {
            marks.put(line, tone(command));
        }
    }

    /// How a command has to be looked at: destructive, out of the ordinary, or neither.
    public static Tone tone(ShellCommand command) {
        if (command.flags().stream().anyMatch(RISKY::contains)) {
            return Tone.DANGER;
        }
        return command.flags().stream().anyMatch(WATCHED::contains) ? Tone.WARNING : Tone.ACCENT;
    }

    /// The position of the piece that holds that line, or of the last one before it.
    public int pieceAt(int line) {
        int found = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).lines().first() <= line) {
                found = i;
            }
        }
        return found;
    }
}
