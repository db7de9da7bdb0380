package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// A real dropbear on loopback, the small SSH server of routers and embedded systems.
///
/// It reads keys from the home in /etc/passwd and nowhere else, so it runs in a mount namespace of its own in which
/// /etc is a copy whose passwd names a temporary home. (A mount over /etc/passwd alone is lost as soon as somebody makes an account:
/// the file is replaced, and what was mounted on it goes with it.) Where dropbear is missing or such a namespace is not allowed, the test is skipped.
public final class DropbearServer implements AutoCloseable {
    private static final String BINARY = "/usr/sbin/dropbear";
    /// OpenSSH's, which a dropbear alone has not: hidden from it.
    private static final String SFTP = "/usr/lib/sftp-server";
    private static final String READY = "Not backgrounding";

    private final Path directory;
    private final Path clientKey;
    private final Path hostKey;
    private final int port;
    private final ServerProcess process;

    private DropbearServer(Path parent, List<String> options) throws IOException {
        directory = Files.createTempDirectory(parent, "dropbear").toAbsolutePath();
        clientKey = SshKeys.ed25519(directory.resolve("client"));
        hostKey = directory.resolve("host");
        LocalCommand.run("dropbearkey", "-t", "ed25519", "-f", hostKey.toString());
        var ssh = Files.createDirectories(home().resolve(".ssh"));
        Files.writeString(ssh.resolve("authorized_keys"), SshKeys.publicLine(clientKey) + "\n");
        LocalCommand.run("chmod", "-R", "go-rwx", home().toString());
        // What only root may read is not copied for others, and not needed.
        LocalCommand.result(List.of("cp", "-a", "/etc", etc().toString()));
        Files.writeString(etc().resolve("passwd"), passwd());
        port = ServerProcess.freePort();
        process = new ServerProcess(command(options));
        process.await(READY);
    }

    /// Starts it with further dropbear options; accepts `clientKey()`.
    public static DropbearServer start(Path parent, String... options) {
        LocalCommand.assumeInstalled(BINARY);
        var namespace = LocalCommand.result(unshare(List.of("mount", "--bind", "/etc", "/etc")));
        Assumptions.assumeTrue(namespace.status() == 0, "no mount namespace for dropbear: " + namespace.output());
        try {
            return new DropbearServer(parent, List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    public String user() {
        return System.getProperty("user.name");
    }

    public Path clientKey() {
        return clientKey;
    }

    /// What HOME is on the server.
    public Path home() {
        return directory.resolve("home");
    }

    /// The line by which known_hosts knows this server at that endpoint.
    public List<String> knownHostsLines(Endpoint as) {
        var line = LocalCommand.run("dropbearkey", "-y", "-f", hostKey.toString()).lines()
                .filter(text -> text.startsWith("ssh-")).findFirst().orElseThrow().split(" ", -1);
        return List.of(as.knownHostsName() + " " + line[0] + " " + line[1]);
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

    private Path etc() {
        return directory.resolve("etc");
    }

    public String log() {
        return process.log();
    }

    public void awaitLog(String text) {
        process.await(text);
    }

    public void killSessions() {
        process.sessions().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.kill();
        // Of each link in it JUnit would warn.
        LocalCommand.result(List.of("rm", "-rf", etc().toString()));
    }

    private List<String> command(List<String> options) {
        var dropbear = new ArrayList<>(List.of(BINARY, "-F", "-E", "-m", "-r", hostKey.toString(), "-p",
                "127.0.0.1:" + port, "-P", directory.resolve("pid").toString()));
        dropbear.addAll(options);
        var script = "mount --bind " + etc() + " /etc && { [ ! -e " + SFTP
                + " ] || mount --bind /dev/null " + SFTP + "; } && exec \"$@\"";
        var shell = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        shell.addAll(dropbear);
        return unshare(shell);
    }

    private static List<String> unshare(List<String> command) {
        var all = new ArrayList<>(List.of("unshare", "--mount"));
        if (!System.getProperty("user.name").equals("root")) {
            all.add("--map-root-user");
        }
        all.addAll(command);
        return all;
    }

    private String passwd() throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(this::rehomed).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private String rehomed(String line) {
        var fields = line.split(":", -1);
        if (fields.length == 7 && fields[0].equals(user())) {
            fields[5] = home().toString();
        }
        return String.join(":", fields);
    }
}
