package org.watchkeeper.kernel;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A value that must not come to rest: password, passphrase, token. `toString` is dots.
///
/// Held as characters that are wiped on close; a closed secret is empty.
public final class Secret implements AutoCloseable {
    private final char[] value;
    private boolean closed;

    private Secret(char[] value) {
        this.value = value;
    }

    /// Takes a copy; the caller wipes its own.
    public static Secret of(char[] value) {
        return new Secret(value.clone());
    }

    /// For values that arrive as text anyway (a password field, a test).
    public static Secret of(String value) {
        return new Secret(value.toCharArray());
    }

    /// The value in UTF-8: a fresh array that the caller wipes after use.
    @SuppressWarnings("ByteBufferBackingArray") // made by encode: begins at 0
    public synchronized byte[] bytes() {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
        var bytes = new byte[closed ? 0 : buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }

    /// The same value in an object of its own, with a life of its own.
    public synchronized Secret copy() {
        return new Secret(closed ? new char[0] : value.clone());
    }

    /// Whether there is nothing in it: empty from the start, or closed.
    public synchronized boolean isEmpty() {
        return closed || value.length == 0;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(value, '\0');
        closed = true;
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
