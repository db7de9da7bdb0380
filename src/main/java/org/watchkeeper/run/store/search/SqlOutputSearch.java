package org.watchkeeper.run.store.search;

import java.util.List;

import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Utc;

/// Looks through stored output, newest first: what is not in the index yet by reading it, the rest where its signature does
/// not rule the text out.
public final class SqlOutputSearch implements OutputSearch {
    private static final int SEGMENTS = 8;
    private static final int CHUNKS = 256;
    private static final int PAGE = 1 << 20;

    private final Database database;

    public SqlOutputSearch(Database database) {
        this.database = database;
    }

    @Override
    public Reach look(Wanted wanted, Listener listener) {
        var reading = new Reading(database, wanted, listener);
        long indexed = database.read(SqlOutputIndex::end);
        long top = database.read(
                handle -> handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM output_chunk").mapTo(Long.class).one());
        tail(reading, top, indexed);
        segments(reading, top, indexed + 1);
        listener.looked(1);
        return reading.reach();
    }

    /// What the index does not know yet.
    private void tail(Reading reading, long top, long indexed) {
        for (long last = top; last > indexed && reading.goesOn();) {
            long until = last;
            var chunks = database.read(handle -> Pieces.upTo(handle, until, indexed, CHUNKS));
            long first = first(chunks, indexed);
            reading.look(new Span(first, last));
            last = first - 1;
            reading.tell(top, last);
        }
    }

    /// Where a page of about a megabyte begins.
    private static long first(List<Pieces.Extent> newestFirst, long indexed) {
        long size = 0;
        for (var chunk : newestFirst) {
            size += chunk.size();
            if (size >= PAGE) {
                return chunk.id();
            }
        }
        return newestFirst.size() < CHUNKS ? indexed + 1 : newestFirst.getLast().id();
    }

    private void segments(Reading reading, long top, long end) {
        for (long below = end; reading.goesOn();) {
            var page = segments(below, reading.wanted());
            for (var segment : page) {
                segment.candidates(reading.grams()).forEach(reading::look);
                reading.tell(top, segment.span().first());
            }
            if (page.size() < SEGMENTS) {
                return;
            }
            below = page.getLast().span().first();
        }
    }

    /// Segments that are older than the time that is wanted are passed over.
    private List<Segment> segments(long below, Wanted wanted) {
        return database.read(handle -> handle.createQuery("""
                SELECT first, last, newest, blocks FROM output_signature
                WHERE first < :below AND newest >= :since ORDER BY first DESC LIMIT :most
                """).bind("below", below).bind("since", wanted.since().map(Utc::text).orElse("")).bind("most", SEGMENTS)
                .map((row, _) -> new Segment(new Span(row.getLong("first"), row.getLong("last")),
                        row.getString("newest"), row.getBytes("blocks")))
                .list());
    }
}
