package org.watchkeeper.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.watchkeeper.kernel.Problem;

/// What is in a file of a source, 64 MB at most: a device may have no end, whatever its size says.
public final class SourceBytes {
    private static final int MOST = 64 << 20;

    private SourceBytes() {}

    /// Throws `Problem` when the file cannot be read, or is larger.
    public static byte[] of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Problem("The file is larger than 64 MB", file.toString(),
                        "Hosts are read from smaller ones.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Problem("The file cannot be read", file.toString(), "Check that it is there and may be read.", e);
        }
    }
}
