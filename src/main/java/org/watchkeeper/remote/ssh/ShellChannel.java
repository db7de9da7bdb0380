package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import com.jcraft.jsch.ChannelShell;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;

/// A login shell with a pseudo-terminal, the only channel of its connection: a screen that blocks holds up nobody else.
///
/// JSch closes the stream of stderr when the channel ends and at no other time; that is the end. A channel that ended without exit
/// status and signal is a lost connection.
final class ShellChannel implements Terminal {
    private static final String TYPE = "xterm-256color";
    private static final int WINDOW = 1 << 20;
    private static final int CELL_WIDTH = 8;
    private static final int CELL_HEIGHT = 16;

    private final Session session;
    private final Screen screen;
    private final Supplier<String> reason;
    private final Runnable after;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private volatile @Nullable ChannelShell channel;
    private @Nullable OutputStream keys;

    /// `reason` tells why the connection is gone; `after` follows when the shell is over.
    ShellChannel(Session session, Screen screen, Supplier<String> reason, Runnable after) {
        this.session = session;
        this.screen = screen;
        this.reason = reason;
        this.after = after;
    }

    ShellChannel open(Size size, Map<String, String> environment) throws JSchException, IOException {
        var opened = (ChannelShell) session.openChannel("shell");
        if (opened == null) {
            throw new JSchException("session is down");
        }
        channel = opened;
        opened.setPtyType(TYPE, size.columns(), size.lines(), size.columns() * CELL_WIDTH, size.lines() * CELL_HEIGHT);
        environment.forEach(opened::setEnv);
        opened.setOutputStream(new Printed(), true);
        opened.setExtOutputStream(new Printed() {
            @Override
            public void close() {
                over();
            }
        }, false);
        opened.setLocalWindowSizeMax(WINDOW);
        keys = opened.getOutputStream();
        opened.connect();
        return this;
    }

    @Override
    public synchronized void type(byte[] bytes) {
        var out = keys;
        if (out == null || isOver.get()) {
            return;
        }
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            return; // the channel is ending, which the screen hears by itself
        }
    }

    @Override
    public void resize(Size size) {
        var current = channel;
        if (current != null && current.isConnected()) {
            current.setPtySize(size.columns(), size.lines(), size.columns() * CELL_WIDTH, size.lines() * CELL_HEIGHT);
        }
    }

    @Override
    public void close() {
        after.run();
    }

    private void over() {
        if (isOver.compareAndSet(false, true)) {
            screen.ended(parting());
            Thread.ofVirtual().name("terminal over").start(after);
        }
    }

    private Parting parting() {
        var current = channel;
        var signal = current == null || current.getExitSignal() == null ? "" : current.getExitSignal();
        var status = current == null ? -1 : current.getExitStatus();
        return status >= 0 || !signal.isEmpty() ? new Parting.Left(status, signal) : new Parting.Lost(reason.get());
    }

    private class Printed extends OutputStream {
        @Override
        public void write(int value) {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            screen.print(buffer, offset, length);
        }
    }
}
