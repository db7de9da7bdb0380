package org.watchkeeper.remote.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Remembers when a byte last came from the peer, also in the middle of a packet.
///
/// The peer is silent only while somebody listens: when what came is still being dealt with here (a database that stalls), no
/// silence is counted, so that trouble in the console is not taken for trouble of the host (PRODUCT rule 11).
final class Heard {
    private volatile long at = System.nanoTime();
    private volatile boolean listening = true;

    Duration silence() {
        return listening ? Duration.ofNanos(System.nanoTime() - at) : Duration.ZERO;
    }

    private void listen() {
        at = System.nanoTime();
        listening = true;
    }

    private void heard() {
        at = System.nanoTime();
        listening = false;
    }

    InputStream listening(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                listen();
                var read = in.read();
                heard();
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                listen();
                var read = in.read(buffer, offset, length);
                heard();
                return read;
            }
        };
    }
}
