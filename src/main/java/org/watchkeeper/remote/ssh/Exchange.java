package org.watchkeeper.remote.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Wire.Bytes;
import org.watchkeeper.remote.Wire.Exit;

/// One command line run over a session: stdin in, stdout and stderr out, exit status only after the channel has closed.
///
/// JSch closes the stderr stream when the channel ends and at no other time; that is the event waited for. All of JSch runs
/// on threads that nobody interrupts, because an interrupted write would close the socket for every other exchange.
final class Exchange {
    private static final int WINDOW = 8 << 20;
    private static final int PACKET = 32 << 10;
    private static final int LONGEST_COMMAND_LINE = 128 << 10; // Linux: one argument of a program
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Session session;
    private final byte[] commandLine;
    private final byte[] input;
    private final Bytes out;
    private final Bytes err;
    private final Backlog backlog;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private Map<String, String> environment = Map.of();
    private volatile @Nullable ChannelExec channel;
    private volatile @Nullable Throwable failed;

    /// The host opened no channel, so nothing ran.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    Exchange(Session session, String commandLine, byte[] input, Bytes out, Bytes err) {
        this.session = session;
        this.commandLine = commandLine.getBytes(StandardCharsets.UTF_8);
        this.input = input;
        this.out = out;
        this.err = err;
        this.backlog = new Backlog("output " + session.getHost());
        if (this.commandLine.length >= LONGEST_COMMAND_LINE) {
            throw new IllegalArgumentException("a command line is shorter than 128 KiB; send scripts on stdin");
        }
    }

    /// With these variables, as far as the host accepts them (AcceptEnv).
    Exchange sending(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /// Blocks until the channel is closed. `reason` tells why when no exit status came.
    Exit run(Duration linger, Supplier<String> reason) {
        Thread.ofVirtual().name("exec " + session.getHost()).start(this::open);
        try {
            boolean isClosed = await(linger);
            backlog.finish();
            failure();
            return isClosed ? ended(reason) : lingering();
        } catch (InterruptedException e) {
            backlog.leave();
            hangUp();
            Thread.currentThread().interrupt();
            return Exit.lost("interrupted while the command ran");
        } catch (ExecutionException e) {
            backlog.leave();
            hangUp();
            throw thrown(e.getCause());
        }
    }

    private void open() {
        try {
            var opened = (ChannelExec) session.openChannel("exec");
            if (opened == null) {
                throw new JSchException("session is down");
            }
            channel = opened;
            opened.setCommand(commandLine);
            environment.forEach(opened::setEnv);
            opened.setInputStream(new ByteArrayInputStream(input));
            opened.setOutputStream(new Receiver(out), true);
            opened.setErrStream(new Receiver(err) {
                @Override
                public void close() {
                    closed.complete(null);
                }
            }, false);
            opened.setLocalWindowSizeMax(WINDOW);
            opened.setLocalPacketSize(PACKET);
            opened.connect();
        } catch (JSchException e) {
            notOpened(e);
        }
    }

    /// "channel is not opened" with a reason code is the host's refusal; anything else is a connection that is gone.
    private void notOpened(JSchException e) {
        var opened = channel;
        if (opened != null && opened.getExitStatus() > 0 && session.isConnected()) {
            closed.completeExceptionally(new Refused("reason " + opened.getExitStatus()));
        }
        if (!session.isConnected() || opened == null) {
            closed.complete(null);
        }
        closed.completeExceptionally(new Refused(String.valueOf(e.getMessage())));
    }

    /// What a receiver threw after the channel had closed.
    private void failure() throws ExecutionException {
        var thrown = failed;
        if (thrown != null) {
            throw new ExecutionException(thrown);
        }
    }

    /// True when the channel has closed; false when the command has exited and left somebody behind who holds it open.
    private boolean await(Duration linger) throws InterruptedException, ExecutionException {
        var exitedAt = 0L;
        while (true) {
            try {
                closed.get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException e) {
                var now = System.nanoTime();
                if (exitedAt == 0 && status() >= 0) {
                    exitedAt = now;
                } else if (exitedAt != 0 && now - exitedAt >= linger.toNanos()) {
                    return false;
                }
            }
        }
    }

    private Exit ended(Supplier<String> reason) {
        var current = channel;
        var signal = current == null ? null : current.getExitSignal();
        if (signal != null && !signal.isEmpty()) {
            return new Exit(-1, signal, "ended by signal " + signal);
        }
        return status() >= 0 ? new Exit(status(), "", "") : Exit.lost(reason.get());
    }

    private Exit lingering() {
        hangUp();
        return new Exit(status(), "", "the command left a process behind that still holds its output");
    }

    private int status() {
        var current = channel;
        return current == null ? -1 : current.getExitStatus();
    }

    /// Closes the channel from a thread of its own: it writes, and a write may block.
    private void hangUp() {
        var current = channel;
        if (current != null) {
            Thread.ofVirtual().start(current::disconnect);
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /// Hands bytes on. What the receiver throws must not reach JSch: from stderr it would end the whole session.
    private class Receiver extends OutputStream {
        private final Bytes bytes;

        Receiver(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            if (failed == null) {
                backlog.add(buffer, offset, length, this::hand);
            }
        }

        private void hand(byte[] buffer, int offset, int length) {
            if (failed != null) {
                return;
            }
            try {
                bytes.accept(buffer, offset, length);
            } catch (RuntimeException | Error e) {
                failed = e;
                closed.completeExceptionally(e);
            }
        }
    }
}
