package org.watchkeeper.remote;

import java.time.Instant;
import java.util.Arrays;

/// Bytes that a command printed: one record from the SSH channel through the database to the screen.
///
/// `offset` is the position of the first byte in its stream; chunks of a stream follow each other without gap or overlap.
/// `at` is when the console received them. The array is not copied: nobody changes it after construction.
@SuppressWarnings("ArrayRecordComponent") // identity is attempt, stream and offset; the bytes are payload
public record OutputChunk(AttemptId attempt, Stream stream, long offset, Instant at, byte[] bytes) {
    /// The offset after the last byte.
    public long end() {
        return offset + bytes.length;
    }

    /// The part that lies from this offset on, which is at most the end; all of it when the offset lies before.
    public OutputChunk from(long start) {
        return start <= offset
                ? this
                : new OutputChunk(attempt, stream, start, at,
                        Arrays.copyOfRange(bytes, (int) (start - offset), bytes.length));
    }
}
