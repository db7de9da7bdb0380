package org.watchkeeper.remote.ssh;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/// The file here of a copy. Remembers what went wrong with it, which JSch tells as if the host had said it. Closing is left to whoever
/// opened the file.
final class ThisEnd {
    private @Nullable IOException trouble;

    OutputStream of(OutputStream file) {
        return new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    throw remembered(e);
                }
            }

            @Override
            public void close() {
                // the caller does
            }
        };
    }

    InputStream of(InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (IOException e) {
                    throw remembered(e);
                }
            }

            @Override
            public void close() {
                // the caller does
            }
        };
    }

    private IOException remembered(IOException e) {
        trouble = e;
        return e;
    }

    /// Throws what went wrong here, if anything did.
    void check() throws IOException {
        if (trouble != null) {
            throw trouble;
        }
    }
}
