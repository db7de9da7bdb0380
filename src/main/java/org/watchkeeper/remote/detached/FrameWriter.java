package org.watchkeeper.remote.detached;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;

/// Writes a host's answer, for hosts that are played. Every frame is flushed at once.
public final class FrameWriter {
    private final OutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /// Must come first; `name` is the request's name.
    public void hello(AttemptId name) throws IOException {
        frame(new Frame.Hello(name.value()));
    }

    public void frame(Frame frame) throws IOException {
        out.write((FrameText.write(frame) + '\n').getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Output with its bytes; at most 16 MiB at a time.
    public void output(Stream stream, long offset, byte[] bytes) throws IOException {
        out.write((FrameText.write(new Frame.Output(stream, offset, bytes.length)) + '\n')
                .getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.flush();
    }
}
