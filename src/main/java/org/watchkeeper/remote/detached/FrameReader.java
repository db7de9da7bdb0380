package org.watchkeeper.remote.detached;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Wire;

/// Cuts a host's answer into frames as its bytes come in, however they are split.
///
/// All that comes before the `Hello` of this request is dropped. Output is passed on without waiting for the rest of it.
public final class FrameReader implements Wire.Bytes {
    private static final int LONGEST_LINE = 1 << 16;

    private final String hello;
    private final Receiver receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean greeted;
    private Stream stream = Stream.OUT;
    private long offset;
    private int left;

    public FrameReader(AttemptId name, Receiver receiver) {
        hello = FrameText.GREETING + name;
        this.receiver = receiver;
    }

    @Override
    public void accept(byte[] buffer, int from, int length) {
        var at = from;
        var end = from + length;
        while (at < end) {
            at = left > 0 ? output(buffer, at, end) : header(buffer, at, end);
        }
    }

    private int output(byte[] buffer, int from, int end) {
        var length = Math.min(left, end - from);
        receiver.output(stream, offset, buffer, from, length);
        offset += length;
        left -= length;
        return from + length;
    }

    private int header(byte[] buffer, int from, int end) {
        var at = from;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        line.write(buffer, from, at - from);
        if (at == end) {
            forgetNoise();
            return end;
        }
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        take(text);
        return at + 1;
    }

    private void take(String text) {
        if (!greeted) {
            greet(text);
            return;
        }
        var frame = FrameText.read(text);
        if (frame instanceof Frame.Output output) {
            stream = output.stream();
            offset = output.offset();
            left = output.length();
        } else {
            receiver.frame(frame);
        }
    }

    private void greet(String text) {
        if (text.endsWith(hello)) {
            greeted = true;
            receiver.frame(new Frame.Hello(hello.substring(FrameText.GREETING.length())));
        }
    }

    private void forgetNoise() {
        if (line.size() <= LONGEST_LINE) {
            return;
        }
        if (greeted) {
            throw new IllegalArgumentException("a line of an answer has no end");
        }
        var bytes = line.toByteArray();
        line.reset();
        line.write(bytes, bytes.length - hello.length(), hello.length());
    }

    /// Takes the frames of one answer in order.
    public interface Receiver {
        /// Any frame but `Output`.
        void frame(Frame frame);

        /// Bytes of an output; the array is only valid during the call.
        void output(Stream stream, long offset, byte[] buffer, int from, int length);
    }
}
