package org.watchkeeper.run.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.search.OutputIndex;
import org.watchkeeper.run.search.Signature;
import org.watchkeeper.run.search.Visible;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// Signatures of all output, in the order of storing. What is not in it yet is the end of that order, so that nothing can be
/// forgotten: whoever catches up goes on where the last segment ends.
public final class SqlOutputIndex implements OutputIndex {
    private static final int SEGMENT = 1 << 20;
    private static final int SEGMENT_CHUNKS = 1024;
    private static final int BLOCK = 16 << 10;
    private static final int BLOCK_CHUNKS = 64;
    private static final int LEADS = 256;
    private static final long NOTHING = -1;

    private final Database database;

    public SqlOutputIndex(Database database) {
        this.database = database;
    }

    @Override
    public void catchUp() {
        long settled = NOTHING;
        for (var next = next(); next.isPresent(); next = next()) {
            long end = next.get().chunks().getLast().id();
            if (end > settled) {
                settled = settled();
            }
            if (end > settled || Thread.currentThread().isInterrupted()) {
                return;
            }
            add(next.get());
        }
    }

    /// The chunks of the next segment, which begins at `first`.
    private record Next(long first, List<Pieces.Extent> chunks) {}

    /// The next segment, if there is enough for one.
    private Optional<Next> next() {
        return database.read(handle -> {
            long known = end(handle);
            var chunks = Pieces.after(handle, known, SEGMENT_CHUNKS);
            long size = 0;
            for (int chunk = 0; chunk < chunks.size(); chunk++) {
                size += chunks.get(chunk).size();
                if (size >= SEGMENT || chunk + 1 == SEGMENT_CHUNKS) {
                    return Optional.of(new Next(known + 1, chunks.subList(0, chunk + 1)));
                }
            }
            return Optional.empty();
        });
    }

    /// The last chunk that the index knows; 0 for none.
    static long end(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(last), 0) FROM output_signature").mapTo(Long.class).one();
    }

    /// Up to here no chunk is on its way any more: a writer that was slower than a later one has committed.
    private long settled() {
        try {
            return newestBehindWriters();
        } catch (Problem busy) {
            return NOTHING; // somebody writes at length: the next time will do
        }
    }

    private long newestBehindWriters() {
        return database.write(Durability.KILLED_CONSOLE, handle -> {
            database.awaitWriters(handle, "output_chunk");
            return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM output_chunk").mapTo(Long.class).one();
        });
    }

    /// Another console may have added the same one meanwhile.
    private void add(Next next) {
        var segment = database.read(handle -> segment(handle, next));
        database.write(Durability.KILLED_CONSOLE, handle -> handle.createUpdate("""
                INSERT INTO output_signature (first, last, newest, blocks)
                SELECT :first, :last, :newest, :blocks
                WHERE :first = 1 + (SELECT COALESCE(MAX(last), 0) FROM output_signature)
                ON CONFLICT (first) DO NOTHING
                """).bind("first", segment.span().first()).bind("last", segment.span().last())
                .bind("newest", segment.newest()).bind("blocks", segment.blocks()).execute());
    }

    private static Segment segment(Handle handle, Next next) {
        long first = next.first();
        var chunks = next.chunks();
        var blocks = new ArrayList<Segment.Block>();
        var drafting = new Drafting(handle);
        long begin = first;
        long size = 0;
        int count = 0;
        for (var chunk : chunks) {
            size += chunk.size();
            count++;
            if (size >= BLOCK || count == BLOCK_CHUNKS || chunk.equals(chunks.getLast())) {
                blocks.add(new Segment.Block((int) (chunk.id() - first),
                        drafting.signature(new Span(begin, chunk.id()))));
                begin = chunk.id() + 1;
                size = 0;
                count = 0;
            }
        }
        return new Segment(new Span(first, begin - 1), drafting.newest, Segment.stored(blocks));
    }

    /// Reads a segment block by block; remembers how lines begin that go on in the next one.
    private static final class Drafting {
        private final Handle handle;
        private final Signature signature = new Signature();
        private final Map<Piece.Source, Begun> begun = new HashMap<>();
        private String newest = "";

        private Drafting(Handle handle) {
            this.handle = handle;
        }

        /// The beginning of a line that goes on at that byte.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Begun(long end, byte[] lead) {}

        private byte[] signature(Span block) {
            var pieces = Pieces.between(handle, block, Sieve.NONE);
            pieces.forEach(piece -> newest = piece.at().compareTo(newest) > 0 ? piece.at() : newest);
            Strand.of(pieces).forEach(this::add);
            return signature.take();
        }

        private void add(Strand strand) {
            var printed = strand.after(lead(strand));
            signature.add(Visible.of(printed));
            if (begun.size() > LEADS) {
                begun.clear();
            }
            begun.put(strand.source(), new Begun(strand.end(), Lead.of(printed)));
        }

        private byte[] lead(Strand strand) {
            var before = begun.get(strand.source());
            return before != null && before.end() == strand.start()
                    ? before.lead()
                    : Pieces.before(handle, strand.source(), strand.start());
        }
    }
}
