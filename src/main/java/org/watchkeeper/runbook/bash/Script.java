package org.watchkeeper.runbook.bash;

import java.util.List;

/// A shell text, cut: comments and complete commands in order. Rows count from 0.
public record Script(List<Piece> pieces, List<Fault> faults) {
    public Script {
        pieces = List.copyOf(pieces);
        faults = List.copyOf(faults);
    }

    /// A part of a script.
    public sealed interface Piece permits Comment, Command {
        int firstRow();

        int lastRow();
    }

    /// A comment line of its own, without its `#`.
    public record Comment(int row, String text) implements Piece {
        @Override
        public int firstRow() {
            return row;
        }

        @Override
        public int lastRow() {
            return row;
        }
    }

    /// Where a text stops being bash. `unread` tells that no grammar was there to read it.
    public record Fault(int row, boolean unread, String reason) {}

    /// The commands alone.
    public List<Command> commands() {
        return pieces.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    }
}
