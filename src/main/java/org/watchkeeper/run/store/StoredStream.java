package org.watchkeeper.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Unreadable;

/// One stream of an attempt, read page by page, so that a reader that takes its time holds neither snapshot nor connection.
final class StoredStream {
    private static final int PAGE = 16;

    private final Database database;
    private final AttemptId attempt;
    private final Stream stream;
    private final Deque<Row> page = new ArrayDeque<>();
    private long end;
    private boolean exhausted;

    StoredStream(Database database, AttemptId attempt, Stream stream, long from) {
        this.database = database;
        this.attempt = attempt;
        this.stream = stream;
        this.end = from;
    }

    boolean hasNext() {
        if (page.isEmpty() && !exhausted) {
            page.addAll(database.read(handle -> handle.createQuery("""
                    SELECT id, start, size, at, packing, bytes FROM output_chunk
                    WHERE attempt = :attempt AND stream = :stream AND start + size > :end
                        AND start >= COALESCE((SELECT MAX(start) FROM output_chunk
                            WHERE attempt = :attempt AND stream = :stream AND start <= :end), 0)
                    ORDER BY start LIMIT :page
                    """).bind("attempt", attempt.value()).bind("stream", SqlOutputs.word(stream)).bind("end", end)
                    .bind("page", PAGE).map((row, _) -> row(row)).list()));
            exhausted = page.isEmpty();
        }
        return !page.isEmpty();
    }

    /// The place of the next chunk in the order of storing, after every other one at the end of the stream.
    long nextId() {
        return hasNext() ? page.getFirst().id() : Long.MAX_VALUE;
    }

    OutputChunk next() {
        var row = page.removeFirst();
        var place = SqlOutputs.place(attempt, stream, row.start());
        try {
            var bytes = row.packed().unpack(row.size());
            if (row.start() > end) {
                throw new Unreadable("bytes from " + end + " are missing");
            }
            var chunk = new OutputChunk(attempt, stream, row.start(), Utc.instant(row.at()), bytes).from(end);
            end = chunk.end();
            return chunk;
        } catch (Unreadable e) {
            throw new Problem("Stored output cannot be read: " + e.getMessage(), place,
                    "The database is damaged, or a newer Watchkeeper wrote it. It was left as it is.", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("start"), row.getInt("size"), row.getString("at"),
                new Packing(row.getString("packing"), row.getBytes("bytes")));
    }

    private record Row(long id, long start, int size, String at, Packing packed) {}
}
