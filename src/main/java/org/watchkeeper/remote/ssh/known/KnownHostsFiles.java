package org.watchkeeper.remote.ssh.known;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Problem;

/// The known_hosts files on disk. Read afresh for every decision; the console's own is only ever appended to.
public final class KnownHostsFiles {
    private static final long LOCK_PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final TrustFiles files;
    private final KnownBefore before;

    public KnownHostsFiles(TrustFiles files) {
        this(files, new KnownBefore());
    }

    /// `before` is shared by those that read the same files.
    public KnownHostsFiles(TrustFiles files, KnownBefore before) {
        this.files = files;
        this.before = before;
    }

    /// Everything the files say now; a file that is missing or not readable says nothing.
    public KnownHosts read() {
        var all = Stream.concat(Stream.of(files.own()), files.others().stream());
        return new KnownHosts(all.flatMap(file -> read(file).lines().stream()).toList());
    }

    /// Adds a line to the console's own file, once, under a lock that other consoles respect.
    public void append(String line) {
        try {
            var folder = files.own().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(files.own(), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE); var _ = lock(channel)) {
                appendUnlessThere(channel, line);
            }
        } catch (IOException e) {
            throw new Problem("The accepted host key could not be written: " + e.getMessage(), files.own().toString(),
                    "Check that the file and its folder can be written, then connect again", e);
        }
    }

    private KnownHosts read(Path file) {
        try {
            return before.hosts(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new KnownHosts(List.of());
        } catch (IOException e) {
            return new KnownHosts(List.of()); // as ssh does: nobody is known by a file that cannot be read
        }
    }

    private static void appendUnlessThere(FileChannel channel, String line) throws IOException {
        var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        if (text.lines().anyMatch(line::equals)) {
            return;
        }
        var addition = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
        var out = ByteBuffer.wrap(addition.getBytes(StandardCharsets.UTF_8));
        var at = channel.size();
        while (out.hasRemaining()) {
            at += channel.write(out, at);
        }
        channel.force(true);
    }

    /// A file lock excludes other processes; within this one Java refuses a second, so that one is waited for.
    private static FileLock lock(FileChannel channel) throws IOException {
        var until = System.nanoTime() + LOCK_PATIENCE;
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                if (System.nanoTime() > until) {
                    throw new IOException("another console holds the lock", e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
    }
}
