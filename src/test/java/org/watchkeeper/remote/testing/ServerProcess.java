package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A server process in the foreground whose log is read as it is written, so that a test can wait for a line of it.
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final StringBuilder log = new StringBuilder();
    private final Process process;
    private boolean ended;

    ServerProcess(List<String> command) {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("log of " + command.getFirst()).start(this::read);
    }

    /// A loopback port that was free a moment ago.
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        lock.lock();
        try {
            return log.toString();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the log contains the text; fails with the whole log when it never does.
    void await(String text) {
        if (!appears(text)) {
            throw new AssertionError("'" + text + "' never appeared in the server's log:\n" + log());
        }
    }

    boolean appears(String text) {
        lock.lock();
        try {
            var left = PATIENCE.toNanos();
            while (log.indexOf(text) < 0 && !ended && left > 0) {
                left = grown.awaitNanos(left);
            }
            return log.indexOf(text) >= 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// All processes the server has started for its sessions, and theirs.
    List<ProcessHandle> sessions() {
        return process.descendants().toList();
    }

    /// Ends the listener and every session, at once.
    void kill() {
        var sessions = sessions();
        process.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                append(line);
            }
        } catch (IOException e) {
            append("(log ended: " + e.getMessage() + ")");
        }
        end();
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void append(String line) {
        lock.lock();
        try {
            log.append(line).append('\n');
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
