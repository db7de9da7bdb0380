package org.watchkeeper.runbook.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.runbook.Lines;

/// A piece of a document that is shown as one row. `depth` is how far it is indented, by lists and quotations.
public sealed interface Piece {
    Set<String> PLAIN = Set.of("", "bash", "sh", "shell");

    Lines lines();

    int depth();

    record Heading(int level, List<Span> spans, Lines lines) implements Piece {
        @Override
        public int depth() {
            return 0;
        }
    }

    record Paragraph(List<Span> spans, boolean quoted, Lines lines, int depth) implements Piece {}

    /// `marker` is a bullet or a number; `ticked` is empty when the entry has no box.
    record Entry(String marker, Optional<Boolean> ticked, List<Span> spans, Lines lines, int depth) implements Piece {}

    /// A stretch of a code block: a long block is several, so that a row stays small. `lines` are those of the text.
    record Code(String info, List<String> text, boolean begins, boolean ends, Lines lines, int depth) implements Piece {
        /// What stands over it; empty for a plain shell block, which needs no name.
        public String title() {
            if (text.getFirst().strip().startsWith("<!-- watchkeeper:")) {
                return "annotation";
            }
            return PLAIN.contains(info.strip()) ? "" : info.strip();
        }
    }

    record Table(List<List<List<Span>>> rows, Lines lines, int depth) implements Piece {}

    record Rule(Lines lines, int depth) implements Piece {}
}
