package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// A real OpenSSH sshd on loopback, with its own host key, port and home directory, as root or as an ordinary user.
///
/// `SshdServer.start(dir)` accepts `clientKey()` for `user()`. Further configuration lines come first and win. HOME on the
/// server is a fresh directory, so no real profile is read. Skips the test visibly where sshd is not installed.
public final class SshdServer implements AutoCloseable {
    private static final String BINARY = "/usr/sbin/sshd";
    private static final int BIND_TRIES = 5;

    private final Path directory;
    private final Path clientKey;
    private final List<Path> hostKeys;
    private final List<String> lines;
    private int port;
    private ServerProcess process;

    private SshdServer(Path parent, List<Path> hostKeys, List<String> lines) {
        this.directory = directoryIn(parent);
        this.clientKey = SshKeys.ed25519(directory.resolve("client"));
        this.hostKeys = hostKeys.isEmpty()
                ? List.of(SshKeys.ed25519(directory.resolve("host")))
                : List.copyOf(hostKeys);
        this.lines = List.copyOf(lines);
        authorize(clientKey);
        this.port = ServerProcess.freePort();
        this.process = launch();
    }

    /// Starts with one fresh ed25519 host key; `lines` are sshd_config lines that win over the defaults.
    public static SshdServer start(Path parent, String... lines) {
        return start(parent, List.of(), lines);
    }

    /// Starts with these host keys (made with `SshKeys`); none means one fresh ed25519 key.
    public static SshdServer start(Path parent, List<Path> hostKeys, String... lines) {
        assumeInstalled();
        return new SshdServer(parent, hostKeys, List.of(lines));
    }

    /// Skips the test, and says so, where sshd or ssh-keygen is missing.
    public static void assumeInstalled() {
        LocalCommand.assumeInstalled(BINARY);
        LocalCommand.assumeInstalled("/usr/bin/ssh-keygen");
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    /// The only user an unprivileged sshd can serve: the one who runs the test.
    public String user() {
        return System.getProperty("user.name");
    }

    /// Private key of an identity that the server accepts.
    public Path clientKey() {
        return clientKey;
    }

    public Path hostKey() {
        return hostKeys.getFirst();
    }

    /// What HOME is on the server.
    public Path home() {
        return directory.resolve("home");
    }

    /// The lines by which known_hosts knows this server at that endpoint (its own, or that of a proxy before it).
    public List<String> knownHostsLines(Endpoint as) {
        return hostKeys.stream().map(key -> as.knownHostsName() + " " + SshKeys.publicLine(key)).toList();
    }

    /// An inventory entry that reaches this server at that endpoint with the accepted key.
    public Host host(String name, Endpoint at) {
        var login = new Login(user(), List.of(clientKey.toString()), false, false);
        return new Host(new HostId(UUID.randomUUID()), name, at, login, List.of(), Environment.DEVELOPMENT,
                new TreeSet<>(), new TreeSet<>(), false);
    }

    public Host host(String name) {
        return host(name, endpoint());
    }

    /// Accepts the public half of this key too.
    public void authorize(Path key) {
        append(directory.resolve("authorized_keys"), SshKeys.publicLine(key));
    }

    /// Accepts a line of authorized_keys as it stands, with options.
    public void authorizeLine(String line) {
        append(directory.resolve("authorized_keys"), line);
    }

    /// Everything sshd has logged since it was last started.
    public String log() {
        return process.log();
    }

    /// Waits for a text in the log.
    public void awaitLog(String text) {
        process.await(text);
    }

    /// kill -9 of every session; the listener goes on.
    public void killSessions() {
        process.sessions().forEach(ProcessHandle::destroyForcibly);
    }

    /// Stops listener and sessions, as a host that went down.
    public void stop() {
        process.kill();
    }

    /// Starts again at the same port with the same keys.
    public void startAgain() {
        process.kill();
        process = launchOnce();
        process.await("Server listening on");
    }

    @Override
    public void close() {
        process.kill();
    }

    private ServerProcess launch() {
        for (var left = BIND_TRIES; left > 0; left--) {
            var launched = launchOnce();
            if (launched.appears("Server listening on")) {
                return launched;
            }
            launched.kill();
            if (left == 1) {
                throw new IllegalStateException("sshd does not start:\n" + launched.log());
            }
            port = ServerProcess.freePort();
        }
        throw new AssertionError("unreachable");
    }

    private ServerProcess launchOnce() {
        var config = directory.resolve("sshd_config");
        try {
            Files.write(config, configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServerProcess(List.of(BINARY, "-D", "-e", "-f", config.toString()));
    }

    private List<String> configuration() {
        var all = new ArrayList<>(lines);
        all.addAll(List.of("Port " + port, "ListenAddress 127.0.0.1", "PidFile none", "LogLevel VERBOSE", "UsePAM no",
                "StrictModes no", "PermitRootLogin yes", "PasswordAuthentication no", "KbdInteractiveAuthentication no",
                "PermitUserRC no", "PrintMotd no", "PrintLastLog no", "UseDNS no",
                "AuthorizedKeysFile " + directory.resolve("authorized_keys")));
        if (lines.stream().noneMatch(line -> line.startsWith("SetEnv"))) {
            all.add("SetEnv HOME=" + home());
        }
        hostKeys.forEach(key -> all.add("HostKey " + key));
        return all;
    }

    private static Path directoryIn(Path parent) {
        try {
            var directory = Files.createTempDirectory(parent, "sshd").toAbsolutePath();
            Files.createDirectories(directory.resolve("home"));
            if (System.getProperty("user.name").equals("root")) {
                Files.createDirectories(Path.of("/run/sshd")); // as root, sshd insists on its privilege separation
                                                               // directory
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
