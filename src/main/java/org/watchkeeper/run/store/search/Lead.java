package org.watchkeeper.run.store.search;

import java.util.Arrays;

/// The end of a stream that may be the beginning of a line that goes on in the next chunk.
final class Lead {
    /// More than the longest text that can be looked for, with room for the colours in it.
    private static final int MOST = 512;

    private Lead() {}

    /// Whether the line may begin further ahead.
    static boolean isOpen(byte[] lead) {
        return lead.length < MOST && begin(lead) == 0;
    }

    /// What may go on of these bytes.
    static byte[] of(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Math.max(begin(bytes), bytes.length - MOST), bytes.length);
    }

    static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static int begin(byte[] bytes) {
        for (int at = bytes.length; at > 0; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return 0;
    }
}
