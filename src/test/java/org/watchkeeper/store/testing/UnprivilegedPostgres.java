package org.watchkeeper.store.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The embedded PostgreSQL for tests that run as root, which PostgreSQL refuses: it is started as nobody by setpriv(1).
///
/// Zonky uses unshare(1) for that, which many containers do not allow.
final class UnprivilegedPostgres {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int NOBODY = 65_534;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path programs;
    private final Path folder;

    private UnprivilegedPostgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name")) && "Linux".equals(System.getProperty("os.name"));
    }

    /// Starts a server that ends with this JVM; its JDBC URL.
    static String start() throws IOException {
        var folder = Files.createTempDirectory("watchkeeper-postgres");
        Files.setAttribute(folder, "unix:uid", NOBODY);
        var server = new UnprivilegedPostgres(unpacked(folder.resolveSibling("watchkeeper-postgres-18.6.0")), folder);
        server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-sync", "-D", server.data());
        return server.serve(freePort());
    }

    private String serve(int port) throws IOException {
        var process = process("postgres", "-D", data(), "-p", Integer.toString(port), "-c",
                "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=300");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(url)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL does not answer: " + Files.readString(log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return url;
    }

    private static boolean answers(String url) {
        try (var connection = DriverManager.getConnection(url)) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    /// Fast shutdown: connections are ended, nothing is waited for.
    private void end(Process server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
            server.waitFor();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        try {
            if (process(program, arguments).waitFor() != 0) {
                throw new IOException(program + " failed: " + Files.readString(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Process process(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups",
                programs.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        return builder.start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Unpacks once a machine: beside its place first, then moved there as a whole.
    private static Path unpacked(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            var fresh = Files.createTempDirectory(place.getParent(), "watchkeeper-postgres-unpacking");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(fresh);
            moved(fresh, place);
        }
        return place;
    }

    private static void moved(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place);
        } catch (FileAlreadyExistsException _) {
            // Another test JVM was faster; its copy is the same.
        } catch (java.nio.file.DirectoryNotEmptyException _) {
            // The same.
        }
    }

    private static void unpack(Path into) throws IOException {
        try (var archive = UnprivilegedPostgres.class.getResourceAsStream(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            Files.setPosixFilePermissions(file,
                    PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
