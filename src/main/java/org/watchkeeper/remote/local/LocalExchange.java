package org.watchkeeper.remote.local;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.watchkeeper.remote.Wire.Bytes;
import org.watchkeeper.remote.Wire.Exit;

/// One child process with its three streams.
///
/// A background child may keep the output open after the process has ended; it is waited for a second and no longer.
final class LocalExchange {
    private static final int BUFFER = 1 << 16;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Thread outReader;
    private final Thread errReader;
    private final AtomicReference<String> cut = new AtomicReference<>("");

    LocalExchange(Process process, Bytes out, Bytes err) {
        this.process = process;
        outReader = reader("out of ").unstarted(() -> pump(process.getInputStream(), out));
        errReader = reader("errors of ").unstarted(() -> pump(process.getErrorStream(), err));
    }

    /// Reading and writing pipes holds the thread that does it, and what is left in the background holds it for as long as it lives:
    /// virtual threads would keep all others from the processors.
    private static Thread.Builder reader(String name) {
        return Thread.ofPlatform().daemon().name(name + "a process");
    }

    Exit run(byte[] input) {
        outReader.start();
        errReader.start();
        var writer = reader("into ").start(() -> write(input));
        try {
            var status = process.waitFor();
            outReader.join(GRACE);
            errReader.join(GRACE);
            writer.join(GRACE);
            return exit(status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cut("interrupted");
            return Exit.lost("interrupted");
        }
    }

    /// Ends the exchange as a lost connection would: the process is gone, what it started in the background is not.
    void cut(String why) {
        cut.compareAndSet("", why);
        process.destroyForcibly();
    }

    private Exit exit(int status) {
        if (!cut.get().isEmpty()) {
            return Exit.lost(cut.get());
        }
        return new Exit(status, status > SIGNALLED ? signal(status - SIGNALLED) : "", "");
    }

    private static String signal(int number) {
        return switch (number) {
            case 9 -> "KILL";
            case 15 -> "TERM";
            default -> "";
        };
    }

    private void write(byte[] input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // The process ended without reading it all: its exit status tells.
            process.isAlive();
        }
    }

    private void pump(InputStream from, Bytes to) {
        var buffer = new byte[BUFFER];
        try (from) {
            for (var length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                if (!cut.get().isEmpty()) {
                    return;
                }
                to.accept(buffer, 0, length);
            }
        } catch (IOException e) {
            cutAfter(e);
        } catch (RuntimeException e) {
            cut("the receiver failed: " + e);
        }
    }

    /// Reading fails when the stream is closed under the reader, which a killed process does.
    private void cutAfter(IOException e) {
        if (process.isAlive()) {
            cut("its output cannot be read: " + e.getMessage());
        }
    }

}
