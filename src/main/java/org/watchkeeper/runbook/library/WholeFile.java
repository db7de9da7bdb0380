package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// A file that is replaced as a whole: whoever reads it sees the old one or the new one, after a crash as well.
record WholeFile(Path file) {
    /// Writes it beside itself first. A link stays a link: what it points to is replaced, and keeps its permissions.
    void replace(byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var fresh = Files.createTempFile(target.getParent(), ".watchkeeper-", ".part");
        try {
            write(fresh, content);
            if (Files.exists(target)) {
                dress(fresh, target);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void dress(Path fresh, Path as) throws IOException {
        var from = Files.getFileAttributeView(as, PosixFileAttributeView.class);
        var into = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (from == null || into == null) {
            return;
        }
        var known = from.readAttributes();
        if (!known.owner().equals(into.readAttributes().owner())) {
            into.setOwner(known.owner());
        }
        if (!known.group().equals(into.readAttributes().group())) {
            into.setGroup(known.group());
        }
        into.setPermissions(known.permissions());
    }
}
