package org.watchkeeper.remote;

/// How many bytes of each stream are already held: where to go on after a lost connection.
public record Offsets(long out, long err) {
    public static final Offsets START = new Offsets(0, 0);

    public Offsets {
        if (out < 0 || err < 0) {
            throw new IllegalArgumentException("offsets are not negative");
        }
    }

    /// How much of this stream.
    public long of(Stream stream) {
        return stream == Stream.OUT ? out : err;
    }
}
