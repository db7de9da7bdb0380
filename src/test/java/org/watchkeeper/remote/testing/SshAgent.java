package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real ssh-agent at a socket of its own.
public final class SshAgent implements AutoCloseable {
    private final Path socket;
    private final ServerProcess process;

    private SshAgent(Path socket) {
        this.socket = socket;
        this.process = new ServerProcess(List.of("ssh-agent", "-D", "-a", socket.toString()));
        process.await("SSH_AUTH_SOCK=");
    }

    /// Socket paths are short (108 bytes), so the agent lives in a temporary directory of its own.
    public static SshAgent start() {
        LocalCommand.assumeInstalled("/usr/bin/ssh-agent");
        try {
            return new SshAgent(Files.createTempDirectory("agent").resolve("s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a key, and its certificate where one is beside it.
    public SshAgent holding(Path key) {
        LocalCommand.run(Map.of("SSH_AUTH_SOCK", socket.toString()), "ssh-add", "-q", key.toString());
        return this;
    }

    public String socket() {
        return socket.toString();
    }

    @Override
    public void close() {
        process.kill();
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
