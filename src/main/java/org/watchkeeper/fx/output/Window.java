package org.watchkeeper.fx.output;

import java.util.ArrayList;
import java.util.List;

/// Which pieces of which rows stand in a viewport: from a place downwards, or so that the last row is at its foot.
///
/// Without wrapping a piece is a row from column `left` on; with it, a row is cut into pieces of `columns`.
record Window(int height, int columns, boolean wrap, int left) {
    /// The pieces from piece `skip` of row `top` on.
    List<RowNode.Piece> from(Transcript transcript, long top, int skip) {
        var pieces = new ArrayList<RowNode.Piece>();
        long number = Math.max(top, transcript.first());
        for (var row : transcript.rows(number, number + height)) {
            var all = pieces(number, row);
            pieces.addAll(number == top ? all.subList(Math.min(skip, all.size() - 1), all.size()) : all);
            number++;
        }
        return pieces.size() > height ? pieces.subList(0, height) : pieces;
    }

    /// The last pieces, so many as there is room for.
    List<RowNode.Piece> tail(Transcript transcript) {
        var pieces = new ArrayList<RowNode.Piece>();
        long number = Math.max(transcript.first(), transcript.end() - height);
        for (var row : transcript.rows(number, number + height + 2)) {
            pieces.addAll(pieces(number++, row));
        }
        return pieces.subList(Math.max(0, pieces.size() - height), pieces.size());
    }

    /// How many pieces that row has.
    int pieceCount(Row row) {
        return pieces(0, row).size();
    }

    private List<RowNode.Piece> pieces(long number, Row row) {
        var tabs = Tabs.of(row.text());
        int length = tabs.drawn().length();
        if (!wrap) {
            int from = Math.min(left, length);
            return List.of(new RowNode.Piece(number, row, tabs, from, Math.min(length, from + columns + 1), true));
        }
        var pieces = new ArrayList<RowNode.Piece>();
        for (int from = 0; from < length || pieces.isEmpty(); from += columns) {
            pieces.add(new RowNode.Piece(number, row, tabs, from, Math.min(length, from + columns), from == 0));
        }
        return pieces;
    }
}
