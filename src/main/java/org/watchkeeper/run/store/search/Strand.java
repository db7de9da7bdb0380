package org.watchkeeper.run.store.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What one stream printed within a span: chunks without a gap, after the beginning of the line that they go on with.
final class Strand {
    private final Piece.Source source;
    private final List<Piece> pieces = new ArrayList<>();

    private Strand(Piece.Source source) {
        this.source = source;
    }

    /// The strands in these chunks. A stream has one, as its chunks are stored in order.
    static List<Strand> of(List<Piece> pieces) {
        var strands = new LinkedHashMap<Piece.Source, Strand>();
        for (var piece : pieces) {
            strands.computeIfAbsent(piece.source(), Strand::new).pieces.add(piece);
        }
        return List.copyOf(strands.values());
    }

    Piece.Source source() {
        return source;
    }

    long start() {
        return pieces.getFirst().start();
    }

    long end() {
        return pieces.getLast().end();
    }

    /// The printed bytes after `lead`.
    byte[] after(byte[] lead) {
        var all = new byte[lead.length + (int) (end() - start())];
        System.arraycopy(lead, 0, all, 0, lead.length);
        for (var piece : pieces) {
            System.arraycopy(piece.bytes(), 0, all, lead.length + (int) (piece.start() - start()), piece.size());
        }
        return all;
    }

    /// The chunk with that byte of the stream.
    Piece at(long offset) {
        int at = pieces.size() - 1;
        while (at > 0 && pieces.get(at).start() > offset) {
            at--;
        }
        return pieces.get(at);
    }
}
