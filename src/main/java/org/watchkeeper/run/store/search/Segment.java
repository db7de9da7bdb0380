package org.watchkeeper.run.store.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.run.search.Signature;

/// The signatures of about a megabyte of output, as one row: of blocks of a few kilobytes, in the order of storing.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Segment(Span span, String newest, byte[] blocks) {
    /// A block: its last chunk, counted from the first of the segment, and its signature.
    record Block(int last, byte[] signature) {}

    /// The stored form: a count, then each block's last chunk and length of signature, then all signatures.
    static byte[] stored(List<Block> blocks) {
        int size = Integer.BYTES * (1 + 2 * blocks.size())
                + blocks.stream().mapToInt(block -> block.signature().length).sum();
        var stored = ByteBuffer.allocate(size).putInt(blocks.size());
        blocks.forEach(block -> stored.putInt(block.last()).putInt(block.signature().length));
        blocks.forEach(block -> stored.put(block.signature()));
        return stored.array();
    }

    /// Where a text with these grams may stand, newest first; blocks beside each other are one span.
    List<Span> candidates(int[] grams) {
        if (grams.length == 0) {
            return List.of(span);
        }
        var found = new ArrayList<Span>();
        var stored = ByteBuffer.wrap(blocks);
        int count = stored.getInt();
        int signature = Integer.BYTES * (1 + 2 * count);
        long first = span.first();
        for (int block = 0; block < count; block++) {
            long last = span.first() + stored.getInt();
            int length = stored.getInt();
            if (Signature.mayHold(blocks, signature, length, grams)) {
                add(found, new Span(first, last));
            }
            signature += length;
            first = last + 1;
        }
        return found.reversed();
    }

    private static void add(List<Span> found, Span next) {
        if (!found.isEmpty() && found.getLast().last() == next.first() - 1) {
            found.set(found.size() - 1, new Span(found.getLast().first(), next.last()));
        } else {
            found.add(next);
        }
    }
}
