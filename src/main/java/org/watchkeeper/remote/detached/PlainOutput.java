package org.watchkeeper.remote.detached;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Wire;

/// The two unframed outputs of a command that runs inside its exchange, after the line that says where they begin.
final class PlainOutput {
    private final AttemptId attempt;
    private final OutputSink sink;
    private final InstantSource clock;
    private final Side out = new Side(Stream.OUT);
    private final Side err = new Side(Stream.ERR);

    PlainOutput(AttemptId attempt, OutputSink sink, InstantSource clock) {
        this.attempt = attempt;
        this.sink = sink;
        this.clock = clock;
    }

    /// Where stdout's bytes go; they begin after the line that ends with `hello`, at once when it is empty.
    Wire.Bytes out(String hello) {
        return out.after(hello);
    }

    Wire.Bytes err(String hello) {
        return err.after(hello);
    }

    Offsets held() {
        return new Offsets(out.held, err.held);
    }

    private final class Side implements Wire.Bytes {
        private final Stream stream;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private String awaited = "";
        private long held;

        Side(Stream stream) {
            this.stream = stream;
        }

        Wire.Bytes after(String hello) {
            awaited = hello;
            return this;
        }

        @Override
        public void accept(byte[] buffer, int offset, int length) {
            var at = offset;
            while (!awaited.isEmpty() && at < offset + length) {
                skip(buffer[at++]);
            }
            if (at < offset + length) {
                pass(Arrays.copyOfRange(buffer, at, offset + length));
            }
        }

        private void skip(byte next) {
            if (next != '\n') {
                line.write(next);
                return;
            }
            if (line.toString(StandardCharsets.UTF_8).endsWith(awaited)) {
                awaited = "";
            }
            line.reset();
        }

        private void pass(byte[] bytes) {
            sink.accept(new OutputChunk(attempt, stream, held, clock.instant(), bytes));
            held += bytes.length;
        }
    }
}
