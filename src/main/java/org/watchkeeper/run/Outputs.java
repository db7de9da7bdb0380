package org.watchkeeper.run;

import java.util.function.Consumer;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;

/// Everything commands printed, in full. When `append` returns, the bytes are on disk.
public interface Outputs {
    /// Stores the next chunk of its stream. Where it does not begin where the stream ends it throws: `OutputMissing` when the
    /// stream ends before, `Problem` when somebody else stored more.
    void append(OutputChunk chunk);

    /// How much of an attempt is held; `Offsets.START` for one that printed nothing.
    Offsets held(AttemptId attempt);

    /// Hands over the stored chunks of an attempt in the order they were stored, both streams.
    default void read(AttemptId attempt, Consumer<OutputChunk> reader) {
        read(attempt, Offsets.START, reader);
    }

    /// The same for what lies from these offsets on.
    void read(AttemptId attempt, Offsets from, Consumer<OutputChunk> reader);
}
