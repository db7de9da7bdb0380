package org.watchkeeper.run.loop;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Redactor;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Outputs;

/// One stream of an attempt on its way to disk and screen: redacted, stored, then shown. On one reader thread.
///
/// After a lost connection the stream is taken up a little before its stored end, so that a secret across the cut is still
/// recognised; what is stored already is not stored again.
final class Taking {
    private final Secrets secrets;
    private final Outputs outputs;
    private final Consumer<OutputChunk> screen;
    private long position;
    private long stored;
    private int known;
    private Redactor redactor;
    private @Nullable OutputChunk last;

    Taking(Secrets secrets, Outputs outputs, Consumer<OutputChunk> screen, long stored) {
        this.secrets = secrets;
        this.outputs = outputs;
        this.screen = screen;
        this.stored = stored;
        this.known = secrets.count();
        this.redactor = secrets.redactor();
        this.position = Math.max(0, stored - redactor.context());
    }

    /// From where the host is to send this stream.
    long from() {
        return position;
    }

    /// How much is on disk.
    long stored() {
        return stored;
    }

    void accept(OutputChunk chunk) {
        last = chunk;
        if (known != secrets.count()) {
            renew();
        }
        store(chunk, redactor.next(chunk.bytes()));
    }

    /// The command has ended: nothing more will decide about what was held back.
    void end() {
        if (last != null) {
            store(last, redactor.end());
        }
    }

    private void renew() {
        var before = redactor;
        known = secrets.count();
        redactor = secrets.after(before);
        before.wipe();
    }

    private void store(OutputChunk like, byte[] decided) {
        long from = Math.max(position, stored);
        position += decided.length;
        if (position <= from) {
            return;
        }
        var chunk = new OutputChunk(like.attempt(), like.stream(), position - decided.length, like.at(), decided)
                .from(from);
        outputs.append(chunk);
        stored = position;
        screen.accept(chunk);
    }
}
