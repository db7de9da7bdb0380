package org.watchkeeper.drill.server;

import java.io.InputStream;
import java.io.OutputStream;

import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.command.Command;

/// One channel of a practice host: what is typed, what is printed, and the exit status at its end.
abstract class PlayedChannel implements Command {
    /// sh(1): found, and could not be executed.
    static final int OUT_OF_ORDER = 126;

    InputStream in = InputStream.nullInputStream();
    OutputStream out = OutputStream.nullOutputStream();
    OutputStream err = OutputStream.nullOutputStream();
    ExitCallback exit = (_, _, _) -> {};

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }
}
