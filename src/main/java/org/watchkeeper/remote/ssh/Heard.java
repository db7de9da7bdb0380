package org.watchkeeper.remote.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Remembers when a byte last came from the peer, also in the middle of a packet.
final class Heard {
    private volatile long at = System.nanoTime();

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - at);
    }

    InputStream listening(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                var read = in.read();
                at = System.nanoTime();
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var read = in.read(buffer, offset, length);
                at = System.nanoTime();
                return read;
            }
        };
    }
}
