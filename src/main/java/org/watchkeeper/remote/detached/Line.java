package org.watchkeeper.remote.detached;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wire.Exit;

/// The way to one host for one run: sends requests, hands the answer's frames to a receiver.
record Line(Wire wire, String host, AttemptId run) {
    private static final String SHELL = "exec /bin/sh";

    /// Sends the request and blocks until its answer has ended. What the receiver throws is thrown here.
    Exit ask(Request request, Answering receiver) {
        var reader = new FrameReader(request.name(), receiver);
        return exec(request.script(), reader, receiver::noise);
    }

    /// Runs a script of `/bin/sh` whose output is not framed.
    Exit exec(String script, Wire.Bytes out, Wire.Bytes err) {
        return guarded(SHELL, script.getBytes(StandardCharsets.UTF_8), out, err);
    }

    /// Runs a bare command line, where there is no `/bin/sh` to send a script to.
    Exit bare(String commandLine, Wire.Bytes out, Wire.Bytes err) {
        return guarded(commandLine, new byte[0], out, err);
    }

    private Exit guarded(String commandLine, byte[] input, Wire.Bytes out, Wire.Bytes err) {
        var failure = new AtomicReference<@Nullable RuntimeException>();
        Exit exit;
        try {
            exit = wire.exec(commandLine, input, guard(out, failure), guard(err, failure));
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            exit = Exit.lost(String.valueOf(e.getMessage()));
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return exit;
    }

    /// Keeps the first failure of a receiver: a wire may not pass on what its receivers throw.
    private static Wire.Bytes guard(Wire.Bytes to, AtomicReference<@Nullable RuntimeException> failure) {
        return (buffer, offset, length) -> {
            try {
                to.accept(buffer, offset, length);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                throw e;
            }
        };
    }

    /// Takes an answer: its frames and what the host wrote on stderr, which is noise.
    interface Answering extends FrameReader.Receiver {
        void noise(byte[] buffer, int offset, int length);
    }
}
