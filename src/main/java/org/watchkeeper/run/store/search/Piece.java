package org.watchkeeper.run.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.store.Packing;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Unreadable;

/// One stored chunk, still packed. `id` is its place in the order of storing.
record Piece(long id, Source source, long start, int size, String at, Packing packed) {
    /// What printed it.
    record Source(AttemptId attempt, Stream stream) {}

    static Piece of(ResultSet row) throws SQLException {
        return new Piece(row.getLong("id"),
                new Source(new AttemptId(row.getString("attempt")),
                        row.getString("stream").equals("out") ? Stream.OUT : Stream.ERR),
                row.getLong("start"), row.getInt("size"), row.getString("at"),
                new Packing(row.getString("packing"), row.getBytes("bytes")));
    }

    long end() {
        return start + size;
    }

    Instant instant() {
        return Utc.instant(at);
    }

    byte[] bytes() {
        try {
            return packed.unpack(size);
        } catch (Unreadable e) {
            throw new Problem("Stored output cannot be read: " + e.getMessage(),
                    "attempt " + source.attempt() + ", from byte " + start,
                    "The database is damaged, or a newer Watchkeeper wrote it. It was left as it is.", e);
        }
    }
}
