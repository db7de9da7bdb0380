package org.watchkeeper.run.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.OutputMissing;
import org.watchkeeper.run.Outputs;

/// Outputs in memory. `failAfter` makes it behave like a disk that fills up, until `heal`.
public final class MemoryOutputs implements Outputs {
    private final Map<AttemptId, List<OutputChunk>> chunks = new HashMap<>();
    private long room = Long.MAX_VALUE;

    @Override
    public synchronized void append(OutputChunk chunk) {
        if (chunk.bytes().length > room) {
            throw new Problem("Output cannot be stored: the disk is full", "memory", "Make room, then try again.");
        }
        var held = held(chunk.attempt());
        if (chunk.offset() > held.of(chunk.stream())) {
            throw new OutputMissing("attempt " + chunk.attempt(), held.of(chunk.stream()));
        }
        if (chunk.offset() != held.of(chunk.stream())) {
            throw new Problem("Output would leave a gap or be doubled", "attempt " + chunk.attempt(), "");
        }
        room -= chunk.bytes().length;
        chunks.computeIfAbsent(chunk.attempt(), _ -> new ArrayList<>()).add(chunk);
    }

    @Override
    public synchronized Offsets held(AttemptId attempt) {
        return new Offsets(length(attempt, Stream.OUT), length(attempt, Stream.ERR));
    }

    @Override
    public void read(AttemptId attempt, Offsets from, Consumer<OutputChunk> reader) {
        stored(attempt).stream().filter(chunk -> chunk.end() > from.of(chunk.stream()))
                .map(chunk -> chunk.from(from.of(chunk.stream()))).forEach(reader);
    }

    /// What an attempt printed to a stream, as UTF-8.
    public String text(AttemptId attempt, Stream stream) {
        var bytes = new ByteArrayOutputStream();
        read(attempt, chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// After this many more bytes nothing can be stored.
    public synchronized void failAfter(long bytes) {
        room = bytes;
    }

    /// There is room again.
    public synchronized void heal() {
        room = Long.MAX_VALUE;
    }

    /// Loses the last chunk of each attempt, as a server does that crashes before it synced them.
    public synchronized void forgetLast() {
        chunks.values().forEach(List::removeLast);
    }

    private synchronized List<OutputChunk> stored(AttemptId attempt) {
        return List.copyOf(chunks.getOrDefault(attempt, List.of()));
    }

    private long length(AttemptId attempt, Stream stream) {
        return chunks.getOrDefault(attempt, List.of()).stream().filter(chunk -> chunk.stream() == stream)
                .mapToLong(chunk -> chunk.bytes().length).sum();
    }
}
