package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.watchkeeper.kernel.Problem;

/// Something that is done once for a data folder, and remembered there by an empty file.
final class FirstTime {
    private FirstTime() {}

    static boolean in(Path mark) {
        return !Files.exists(mark);
    }

    static void done(Path mark) {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.write(mark, new byte[0]);
        } catch (IOException e) {
            throw new Problem("The data folder cannot be written", mark.toString(),
                    "Check its permissions and free space.", e);
        }
    }
}
