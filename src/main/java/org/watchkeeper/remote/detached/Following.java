package org.watchkeeper.remote.detached;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.OutputSink;
import org.watchkeeper.remote.Stream;

/// Follows one attempt: output goes to the sink, each byte once and in order; the last frame is kept.
final class Following extends Answers {
    private static final byte[] CUT = "\nwatchkeeper: the host's disk was full, output from here on is lost\n"
            .getBytes(StandardCharsets.UTF_8);

    private final AttemptId attempt;
    private final OutputSink sink;
    private final InstantSource clock;
    private final Consumer<Frame.Asked> asked;
    private long out;
    private long err;
    private @Nullable Frame end;

    Following(AttemptId attempt, Offsets from, OutputSink sink, InstantSource clock, Consumer<Frame.Asked> asked) {
        this.attempt = attempt;
        this.sink = sink;
        this.clock = clock;
        this.asked = asked;
        out = from.out();
        err = from.err();
    }

    @Override
    public void frame(Frame frame) {
        switch (frame) {
            case Frame.Asked question -> asked.accept(question);
            case Frame.Cut() -> pass(Stream.ERR, CUT);
            case Frame.Hello _, Frame.Started _, Frame.Joined _, Frame.Tick _ -> {
                // Nothing to note: the answer goes on.
            }
            default -> end = frame;
        }
    }

    @Override
    public void output(Stream stream, long offset, byte[] buffer, int from, int length) {
        if (offset != held(stream)) {
            throw new IllegalStateException("output at " + offset + " where " + held(stream) + " was due");
        }
        pass(stream, Arrays.copyOfRange(buffer, from, from + length));
    }

    private void pass(Stream stream, byte[] bytes) {
        sink.accept(new OutputChunk(attempt, stream, held(stream), clock.instant(), bytes));
        if (stream == Stream.OUT) {
            out += bytes.length;
        } else {
            err += bytes.length;
        }
    }

    private long held(Stream stream) {
        return stream == Stream.OUT ? out : err;
    }

    /// The frame that ended the answer; null when it was cut off.
    @Nullable
    Frame end() {
        return end;
    }

    /// How far the sink holds the output.
    Offsets held() {
        return new Offsets(out, err);
    }
}
