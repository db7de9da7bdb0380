package org.watchkeeper.drill.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.drill.Timeline;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.detached.Frame;
import org.watchkeeper.remote.detached.FrameWriter;
import org.watchkeeper.remote.detached.Request;

/// Sends what a performance has printed, from given offsets on, until it ends.
final class Follower {
    /// The exit status of a shell's child that was ended by TERM: 128 + 15.
    private static final int TERMINATED = 143;
    /// As timeout(1) has it.
    private static final int OUT_OF_TIME = 124;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);
    private static final int TICKS = 25;

    private final HostStage stage;
    private final Request.Follow follow;
    private final FrameWriter frames;
    private final Runnable cut;
    private final Map<Stream, Long> sent = new EnumMap<>(Stream.class);
    private int quiet;

    Follower(HostStage stage, Request.Follow follow, FrameWriter frames, Runnable cut) {
        this.stage = stage;
        this.follow = follow;
        this.frames = frames;
        this.cut = cut;
        sent.put(Stream.OUT, follow.from().out());
        sent.put(Stream.ERR, follow.from().err());
    }

    void follow() throws IOException, InterruptedException {
        while (!stage.isClosed()) {
            var found = stage.find(follow.run(), follow.attempt());
            if (found.isEmpty() || found.get().lost()) {
                frames.frame(
                        new Frame.Gone(found.isEmpty() ? "the run's folder is no longer there" : "the host restarted"));
                return;
            }
            if (advance(found.get())) {
                return;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /// Sends what is new; true when nothing more will come on this connection.
    private boolean advance(Performance playing) throws IOException {
        var elapsed = stage.isLate(playing) ? playing.bound() : stage.elapsed(playing);
        var drops = playing.play().dropsAfter();
        if (!drops.isZero() && !playing.dropped() && elapsed.compareTo(drops) >= 0) {
            stage.dropped(follow.run(), follow.attempt());
            cut.run();
            return true;
        }
        var ended = stage.hasEnded(playing);
        var timeline = Timeline.of(playing.play());
        var sentOut = send(timeline, elapsed, Stream.OUT);
        var sentErr = send(timeline, elapsed, Stream.ERR);
        if (ended) {
            var status = stage.isLate(playing)
                    ? OUT_OF_TIME
                    : playing.stopped() == null ? playing.play().exit() : TERMINATED;
            frames.frame(new Frame.Exited(status, new Offsets(at(Stream.OUT), at(Stream.ERR)),
                    Optional.of(stage.took(playing)), stage.isLate(playing)));
            return true;
        }
        quiet = sentOut || sentErr ? 0 : quiet + 1;
        if (quiet >= TICKS) {
            quiet = 0;
            frames.frame(new Frame.Tick());
        }
        return false;
    }

    private boolean send(Timeline timeline, Duration elapsed, Stream stream) throws IOException {
        var printed = new ByteArrayOutputStream();
        long from = at(stream);
        long position = 0;
        for (var beat : timeline.beats()) {
            if (beat.stream() == stream && beat.at().compareTo(elapsed) <= 0) {
                take(beat.bytes(), position, from).ifPresent(printed::writeBytes);
                position += beat.bytes().length;
            }
        }
        if (printed.size() > 0) {
            frames.output(stream, from, printed.toByteArray());
            sent.put(stream, from + printed.size());
        }
        return printed.size() > 0;
    }

    private static Optional<byte[]> take(byte[] bytes, long position, long from) {
        if (position + bytes.length <= from) {
            return Optional.empty();
        }
        return Optional.of(position >= from ? bytes : Arrays.copyOfRange(bytes, (int) (from - position), bytes.length));
    }

    private long at(Stream stream) {
        return sent.getOrDefault(stream, 0L);
    }
}
