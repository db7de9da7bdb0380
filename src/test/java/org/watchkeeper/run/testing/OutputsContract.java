package org.watchkeeper.run.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.OutputMissing;
import org.watchkeeper.run.Outputs;

/// What every store of output does. A subclass hands over a fresh, empty one for each test.
public abstract class OutputsContract {
    private static final AttemptId ONE = Specimen.attemptId(1);
    private static final AttemptId TWO = Specimen.attemptId(2);

    /// The store under test: the same one for the whole of a test, empty at its beginning.
    protected abstract Outputs outputs();

    @Test
    void an_attempt_that_printed_nothing_holds_nothing() {
        assertEquals(Offsets.START, outputs().held(ONE));
        outputs().read(ONE, chunk -> {
            throw new AssertionError("nothing was stored, but " + chunk + " was read");
        });
    }

    @Test
    void every_byte_comes_back_in_its_stream() {
        var random = new Random(7);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < 40; chunk++) {
            var bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            boolean toOut = random.nextBoolean();
            add(ONE, toOut ? Stream.OUT : Stream.ERR, toOut ? out : err, bytes);
        }
        assertArrayEquals(out.toByteArray(), read(ONE, Stream.OUT));
        assertArrayEquals(err.toByteArray(), read(ONE, Stream.ERR));
        assertEquals(new Offsets(out.size(), err.size()), outputs().held(ONE));
    }

    @Test
    void what_follows_is_read_from_where_the_reader_is() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1, 2}));
        outputs().append(chunk(ONE, Stream.ERR, 0, new byte[]{9}));
        outputs().append(chunk(ONE, Stream.OUT, 2, new byte[]{3}));
        var read = new ByteArrayOutputStream();
        outputs().read(ONE, new Offsets(2, 1), chunk -> read.writeBytes(chunk.bytes()));
        assertArrayEquals(new byte[]{3}, read.toByteArray());
    }

    @Test
    void a_reader_may_stand_within_a_chunk() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1}));
        outputs().append(chunk(ONE, Stream.OUT, 1, new byte[]{2, 3, 4}));
        outputs().append(chunk(ONE, Stream.OUT, 4, new byte[]{5}));
        var read = new ByteArrayOutputStream();
        outputs().read(ONE, new Offsets(2, 0), chunk -> {
            assertEquals(2 + read.size(), chunk.offset());
            read.writeBytes(chunk.bytes());
        });
        assertArrayEquals(new byte[]{3, 4, 5}, read.toByteArray());
        outputs().read(ONE, new Offsets(9, 0), chunk -> {
            throw new AssertionError("it reads behind the end: " + chunk);
        });
    }

    @Test
    void a_large_chunk_is_kept_in_full() {
        var bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) 'x');
        bytes[2_999_999] = 0;
        outputs().append(chunk(ONE, Stream.OUT, 0, bytes));
        assertArrayEquals(bytes, read(ONE, Stream.OUT));
    }

    @Test
    void attempts_do_not_mix() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1, 2}));
        outputs().append(chunk(TWO, Stream.OUT, 0, new byte[]{3}));
        assertArrayEquals(new byte[]{1, 2}, read(ONE, Stream.OUT));
        assertArrayEquals(new byte[]{3}, read(TWO, Stream.OUT));
    }

    @Test
    void a_gap_is_refused() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1, 2}));
        assertThrows(OutputMissing.class, () -> outputs().append(chunk(ONE, Stream.OUT, 3, new byte[]{4})));
        assertThrows(OutputMissing.class, () -> outputs().append(chunk(ONE, Stream.ERR, 2, new byte[]{4})));
        assertEquals(new Offsets(2, 0), outputs().held(ONE));
    }

    @Test
    void a_byte_is_stored_once() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1, 2}));
        assertThrowsExactly(Problem.class, () -> outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{1, 2})));
        assertThrowsExactly(Problem.class, () -> outputs().append(chunk(ONE, Stream.OUT, 1, new byte[]{2, 3})));
        assertArrayEquals(new byte[]{1, 2}, read(ONE, Stream.OUT));
    }

    @Test
    void streams_are_read_in_the_order_they_were_stored() {
        outputs().append(chunk(ONE, Stream.OUT, 0, new byte[]{'a'}));
        outputs().append(chunk(ONE, Stream.ERR, 0, new byte[]{'b'}));
        outputs().append(chunk(ONE, Stream.OUT, 1, new byte[]{'c'}));
        var order = new StringBuilder();
        outputs().read(ONE,
                chunk -> order.append(new String(chunk.bytes(), java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals("abc", order.toString());
    }

    @Test
    void chunks_follow_each_other_without_gap() {
        for (int at = 0; at < 100; at++) {
            outputs().append(chunk(ONE, Stream.OUT, at, new byte[]{(byte) at}));
        }
        var ends = new ArrayList<Long>();
        outputs().read(ONE, chunk -> {
            assertEquals(ends.isEmpty() ? 0L : ends.getLast(), chunk.offset());
            ends.add(chunk.end());
        });
        assertEquals(100, ends.getLast());
    }

    private void add(AttemptId attempt, Stream stream, ByteArrayOutputStream sofar, byte[] bytes) {
        outputs().append(chunk(attempt, stream, sofar.size(), bytes));
        sofar.writeBytes(bytes);
    }

    private byte[] read(AttemptId attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        outputs().read(attempt, chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toByteArray();
    }

    private static OutputChunk chunk(AttemptId attempt, Stream stream, long offset, byte[] bytes) {
        return new OutputChunk(attempt, stream, offset, Specimen.NIGHT, bytes);
    }
}
