package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The lines of one file of a configuration, as ssh counts them: a line feed ends one, and nothing else does.
final class ConfigLines {
    private static final int MOST_BYTES = 4 << 20;

    private ConfigLines() {}

    /// Bytes that are no UTF-8 become U+FFFD. Throws `IOException` for what is no file (a device has no end) or far too large.
    static List<String> of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(file + " is larger than 4 MB");
            }
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
        }
    }
}
