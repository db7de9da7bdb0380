package org.watchkeeper.fx.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Rows in pages of bytes: about ten bytes a row beyond its text, whatever the number of rows. Not thread-safe.
///
/// Rows are numbered from 0 for ever; when more than `most` bytes are held, the oldest page goes and `first` moves on.
final class RowPages {
    private static final int PAGE = 1 << 18;
    private static final int BLOCK = 1 << 14;
    private static final byte[] GONE = {};
    private static final long[] GONE_INDEX = {};
    private final long most;
    private final List<byte[]> pages = new ArrayList<>();
    private final List<long[]> index = new ArrayList<>();
    private int used = PAGE;
    private int firstPage;
    private long first;
    private long end;

    RowPages(long most) {
        this.most = most;
    }

    /// The number of the oldest row held.
    long first() {
        return first;
    }

    /// The number after the newest row.
    long end() {
        return end;
    }

    void add(Row.Kind kind, boolean goesOn, Instant at, OpenLine line) {
        add(kind, goesOn, at, RowBytes.of(line));
    }

    void add(Row.Kind kind, boolean goesOn, Instant at, byte[] content) {
        int size = RowBytes.HEADER + content.length;
        if (used + size > PAGE) {
            newPage();
        }
        indexed((long) (pages.size() - 1) * PAGE + used);
        RowBytes.write(pages.getLast(), used, kind, goesOn, at, content);
        used += size;
    }

    Row row(long number) {
        long position = index.get((int) (number / BLOCK))[(int) (number % BLOCK)];
        return RowBytes.read(pages.get((int) (position / PAGE)), (int) (position % PAGE));
    }

    private void newPage() {
        pages.add(new byte[PAGE]);
        used = 0;
        while ((long) (pages.size() - firstPage) * PAGE > most && pages.size() - firstPage > 2) {
            pages.set(firstPage++, GONE);
            forget();
        }
    }

    private void forget() {
        while (first < end && index.get((int) (first / BLOCK))[(int) (first % BLOCK)] / PAGE < firstPage) {
            first++;
            if (first % BLOCK == 0) {
                index.set((int) (first / BLOCK) - 1, GONE_INDEX);
            }
        }
    }

    private void indexed(long position) {
        int at = (int) (end % BLOCK);
        if (at == 0) {
            index.add(new long[BLOCK]);
        }
        index.getLast()[at] = position;
        end++;
    }
}
