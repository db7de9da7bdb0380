package org.watchkeeper.run.store.search;

import java.util.List;
import java.util.Locale;

import org.jdbi.v3.core.Handle;

/// Stored chunks by their place in the order of storing, and what stands before and after one in its stream.
final class Pieces {
    private static final String COLUMNS = "SELECT id, attempt, stream, start, size, at, packing, bytes FROM output_chunk ";

    private Pieces() {}

    /// How far chunks go, without what they hold.
    record Extent(long id, int size) {}

    /// The first chunks after that one.
    static List<Extent> after(Handle handle, long id, int most) {
        return extents(handle, "WHERE id > :id ORDER BY id LIMIT :most", id, most);
    }

    /// The last chunks up to that one, newest first, that come after `floor`.
    static List<Extent> upTo(Handle handle, long id, long floor, int most) {
        return extents(handle, "WHERE id <= :id AND id > " + floor + " ORDER BY id DESC LIMIT :most", id, most);
    }

    private static List<Extent> extents(Handle handle, String which, long id, int most) {
        return handle.createQuery("SELECT id, size FROM output_chunk " + which).bind("id", id).bind("most", most)
                .map((row, _) -> new Extent(row.getLong("id"), row.getInt("size"))).list();
    }

    /// The chunks `[first, last]`, in the order of storing.
    static List<Piece> between(Handle handle, Span span, Sieve sieve) {
        var query = handle
                .createQuery(COLUMNS + "WHERE id BETWEEN :first AND :last" + sieve.condition() + " ORDER BY id")
                .bind("first", span.first()).bind("last", span.last());
        return sieve.bind(query).map((row, _) -> Piece.of(row)).list();
    }

    /// The beginning of a line that a stream held before that byte, as far back as a text that is looked for can reach.
    static byte[] before(Handle handle, Piece.Source source, long start) {
        var lead = new byte[0];
        for (long at = start; at > 0 && Lead.isOpen(lead);) {
            long end = at;
            var piece = beside(handle, source, "start < :start ORDER BY start DESC", end);
            if (piece.isEmpty()) {
                return lead;
            }
            lead = Lead.joined(piece.getFirst().bytes(), lead);
            at = piece.getFirst().start();
        }
        return Lead.of(lead);
    }

    /// What a stream goes on with at that byte; empty at its end.
    static byte[] from(Handle handle, Piece.Source source, long start) {
        return beside(handle, source, "start >= :start ORDER BY start", start).stream().map(Piece::bytes).findFirst()
                .orElse(new byte[0]);
    }

    private static List<Piece> beside(Handle handle, Piece.Source source, String which, long start) {
        return handle.createQuery(COLUMNS + "WHERE attempt = :attempt AND stream = :stream AND " + which + " LIMIT 1")
                .bind("attempt", source.attempt().value())
                .bind("stream", source.stream().name().toLowerCase(Locale.ROOT)).bind("start", start)
                .map((row, _) -> Piece.of(row)).list();
    }
}
