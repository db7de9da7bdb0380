package org.watchkeeper.remote.ui.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;
import org.watchkeeper.remote.file.RemoteFiles;

/// The folder of a login, to be looked at; nothing can be copied from it or to it.
final class SampleFiles implements RemoteFiles {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:10:00Z");
    private static final long KIB = 1024;
    private static final List<RemoteFile> HERE = List.of(
            new RemoteFile("backups", Kind.FOLDER, 4096, NIGHT.minusSeconds(7_200), "drwxr-x---", ""),
            new RemoteFile("deploy", Kind.FOLDER, 4096, NIGHT.minusSeconds(900_000), "drwxr-xr-x", ""),
            new RemoteFile("current", Kind.LINK, 22, NIGHT.minusSeconds(86_400), "lrwxrwxrwx",
                    "/opt/service/releases/2.14.1"),
            new RemoteFile("app-2026-11-21-before-the-migration-of-all-tenants.sql.gz", Kind.FILE, 913_482 * KIB,
                    NIGHT.minusSeconds(600), "-rw-------", ""),
            new RemoteFile("nginx.conf.old", Kind.FILE, 3 * KIB, NIGHT.minusSeconds(40_000_000), "-rw-r--r--", ""),
            new RemoteFile("notes.md", Kind.FILE, 812, NIGHT.minusSeconds(3_000), "-rw-r--r--", ""));

    @Override
    public String home() {
        return "/home/mara";
    }

    @Override
    public List<RemoteFile> list(String folder) {
        return folder.equals(home()) ? HERE : List.of();
    }

    @Override
    public Optional<RemoteFile> look(String path) {
        return HERE.stream().filter(file -> path.equals(home() + "/" + file.name())).findFirst();
    }

    @Override
    public void read(String path, OutputStream into, Progress progress) {
        throw picture();
    }

    @Override
    public void write(String path, InputStream from, Progress progress) {
        throw picture();
    }

    @Override
    public void rename(String from, String to) {
        throw picture();
    }

    @Override
    public void remove(String path) {
        throw picture();
    }

    @Override
    public String real(String path) {
        return path;
    }

    @Override
    public void hide(String path) {
        throw picture();
    }

    @Override
    public List<String> dress(String path, String like) {
        throw picture();
    }

    @Override
    public Optional<String> sha256(String path, long bytes) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static Problem picture() {
        return new Problem("This is a picture", "", "");
    }
}
