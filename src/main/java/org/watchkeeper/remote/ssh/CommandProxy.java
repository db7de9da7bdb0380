package org.watchkeeper.remote.ssh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Leg.Stage;

/// Reaches the first hop through a command of the operator's on this machine (ProxyCommand), as ssh does: by the operator's shell.
///
/// What the command says on stderr is told with the leg. It ends with the cable.
final class CommandProxy implements Proxy {
    private static final int MOST_LINES = 20;

    private final Hop hop;
    private final Heard heard;
    private final Cable cable;
    private final Journey journey;
    private @Nullable Process process;

    CommandProxy(Hop hop, Heard heard, Cable cable, Journey journey) {
        this.hop = hop;
        this.heard = heard;
        this.cable = cable;
        this.journey = journey;
    }

    @Override
    public void connect(SocketFactory unused, String host, int port, int timeout) throws IOException {
        var command = hop.terms().net().command();
        journey.begin(hop.name(), Stage.CONNECT);
        journey.detail("through the command: " + command);
        var shell = Objects.requireNonNullElse(System.getenv("SHELL"), "/bin/sh");
        var started = new ProcessBuilder(shell, "-c", "exec " + command).start();
        process = started;
        cable.through(started);
        Thread.ofPlatform().daemon().name("proxy of " + hop.name()).start(() -> tell(started));
        journey.begin(hop.name(), Stage.KEY_EXCHANGE);
    }

    private void tell(Process started) {
        try (var lines = new BufferedReader(
                new InputStreamReader(started.getErrorStream(), StandardCharsets.UTF_8))) {
            var told = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (told++ < MOST_LINES) {
                    journey.detail("the command says: " + line);
                }
            }
        } catch (IOException e) {
            return; // the command has ended
        }
    }

    @Override
    public InputStream getInputStream() {
        return process == null ? InputStream.nullInputStream() : heard.listening(process.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() {
        return process == null ? OutputStream.nullOutputStream() : process.getOutputStream();
    }

    /// There is none, therefore JSch sets no read time-out.
    @Override
    public @Nullable Socket getSocket() {
        return null;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
