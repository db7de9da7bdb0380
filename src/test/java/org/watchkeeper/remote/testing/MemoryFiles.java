package org.watchkeeper.remote.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;
import org.watchkeeper.remote.file.RemoteFiles;

/// A host's files in memory, of a login that begins in /home/dev. It has no means to tell SHA-256.
public final class MemoryFiles implements RemoteFiles {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();

    public MemoryFiles(Map<String, String> texts) {
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// What a file that replaces another one does not get.
    public void loses(String what) {
        lost.add(what);
    }

    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    @Override
    public String home() {
        return "/home/dev";
    }

    @Override
    public List<RemoteFile> list(String folder) {
        var found = new TreeMap<String, RemoteFile>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder + "/")) {
                var rest = path.substring(folder.length() + 1);
                int slash = rest.indexOf('/');
                found.put((slash < 0 ? "1" : "0") + rest, file(slash < 0 ? rest : rest.substring(0, slash),
                        slash < 0 ? Kind.FILE : Kind.FOLDER, bytes.length));
            }
        });
        if (found.isEmpty()) {
            throw new Problem(folder + ": there is no such file", "memory", "Look at its name.");
        }
        return List.copyOf(found.values());
    }

    private static RemoteFile file(String name, Kind kind, long size) {
        return new RemoteFile(name, kind, size, Instant.EPOCH, "-rw-r--r--", "");
    }

    @Override
    public Optional<RemoteFile> look(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> file(path, Kind.FILE, bytes.length))
                .or(() -> files.keySet().stream().filter(file -> file.startsWith(path + "/")).findFirst()
                        .map(_ -> file(path, Kind.FOLDER, 0)));
    }

    @Override
    public void read(String path, OutputStream into, Progress progress) throws IOException {
        var bytes = text(path).getBytes(StandardCharsets.UTF_8);
        new ByteArrayInputStream(bytes).transferTo(into);
        progress.copied(bytes.length);
    }

    @Override
    public void write(String path, InputStream from, Progress progress) throws IOException {
        files.put(path, from.readAllBytes());
    }

    @Override
    public void rename(String from, String to) {
        files.put(to, text(from).getBytes(StandardCharsets.UTF_8));
        files.remove(from);
    }

    @Override
    public void remove(String path) {
        files.remove(path);
    }

    @Override
    public String real(String path) {
        return path;
    }

    @Override
    public void hide(String path) {
        // There is nobody else.
    }

    @Override
    public List<String> dress(String path, String like) {
        return List.copyOf(lost);
    }

    @Override
    public Optional<String> sha256(String path, long bytes) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
