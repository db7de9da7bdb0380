package org.watchkeeper.run.store;

import java.util.Locale;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.OutputMissing;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Everything commands printed, in the database, each byte once.
///
/// An append is committed when it returns: a killed console loses nothing. What a power loss or a crash of the database server
/// takes is at the end of the output of a command whose end is not in the journal yet, and is fetched again from where `held`
/// says.
public final class SqlOutputs implements Outputs {
    private final Database database;

    public SqlOutputs(Database database) {
        this.database = database;
    }

    @Override
    public void append(OutputChunk chunk) {
        if (chunk.bytes().length == 0) {
            return;
        }
        var packed = Packing.of(chunk.bytes());
        int stored = database.write(Durability.KILLED_CONSOLE, handle -> insert(handle, chunk, packed));
        if (stored == 0) {
            throw misplaced(chunk);
        }
    }

    /// A server that crashed comes back without what it had not synced.
    private Problem misplaced(OutputChunk chunk) {
        var place = place(chunk.attempt(), chunk.stream(), chunk.offset());
        long held = held(chunk.attempt()).of(chunk.stream());
        return held < chunk.offset()
                ? new OutputMissing(place, held)
                : new Problem("Output does not follow what is stored already", place,
                        "Nothing was stored twice. Another console may follow the same command: close one.");
    }

    private static int insert(Handle handle, OutputChunk chunk, Packing packed) {
        return handle.createUpdate("""
                INSERT INTO output_chunk (attempt, stream, start, size, at, packing, bytes)
                SELECT :attempt, :stream, :start, :size, :at, :packing, :bytes
                WHERE :start = COALESCE((SELECT start + size FROM output_chunk
                    WHERE attempt = :attempt AND stream = :stream ORDER BY start DESC LIMIT 1), 0)
                ON CONFLICT (attempt, stream, start) DO NOTHING
                """).bind("attempt", chunk.attempt().value()).bind("stream", word(chunk.stream()))
                .bind("start", chunk.offset()).bind("size", chunk.bytes().length).bind("at", Utc.text(chunk.at()))
                .bind("packing", packed.word()).bind("bytes", packed.bytes()).execute();
    }

    @Override
    public Offsets held(AttemptId attempt) {
        return database.read(handle -> new Offsets(end(handle, attempt, Stream.OUT), end(handle, attempt, Stream.ERR)));
    }

    private static long end(Handle handle, AttemptId attempt, Stream stream) {
        return handle.createQuery("""
                SELECT start + size FROM output_chunk
                WHERE attempt = :attempt AND stream = :stream ORDER BY start DESC LIMIT 1
                """).bind("attempt", attempt.value()).bind("stream", word(stream)).mapTo(Long.class).findOne()
                .orElse(0L);
    }

    @Override
    public void read(AttemptId attempt, Offsets from, Consumer<OutputChunk> reader) {
        var out = new StoredStream(database, attempt, Stream.OUT, from.out());
        var err = new StoredStream(database, attempt, Stream.ERR, from.err());
        while (out.hasNext() || err.hasNext()) {
            reader.accept((out.nextId() < err.nextId() ? out : err).next());
        }
    }

    static String word(Stream stream) {
        return stream.name().toLowerCase(Locale.ROOT);
    }

    static String place(AttemptId attempt, Stream stream, long offset) {
        return "attempt " + attempt + ", " + word(stream) + " from byte " + offset;
    }
}
