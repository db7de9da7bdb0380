package org.watchkeeper.remote.detached;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Stream;

/// Collects the frames of a short answer.
class Answers implements Line.Answering {
    private static final int NOISE_KEPT = 2000;

    private final List<Frame> frames = new ArrayList<>();
    private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
    private boolean greeted;

    @Override
    public void frame(Frame frame) {
        if (frame instanceof Frame.Hello) {
            greeted = true;
        } else {
            frames.add(frame);
        }
    }

    @Override
    public void output(Stream stream, long offset, byte[] buffer, int from, int length) {
        throw new IllegalStateException("output where none was asked for");
    }

    @Override
    public void noise(byte[] buffer, int offset, int length) {
        noise.write(buffer, offset, Math.min(length, Math.max(0, NOISE_KEPT - noise.size())));
    }

    List<Frame> frames() {
        return frames;
    }

    @Nullable
    Frame last() {
        return frames.isEmpty() ? null : frames.getLast();
    }

    boolean isDone() {
        return last() instanceof Frame.Done;
    }

    boolean isGreeted() {
        return greeted;
    }

    /// What the host wrote on stderr, for diagnosis.
    String noise() {
        return noise.toString(StandardCharsets.UTF_8).strip();
    }
}
