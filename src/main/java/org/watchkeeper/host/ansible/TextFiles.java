package org.watchkeeper.host.ansible;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.watchkeeper.host.file.SourceBytes;
import org.watchkeeper.kernel.Problem;

/// The files of one inventory, shown by their path below it.
record TextFiles(Path root) {
    /// The text of the file; bytes that are no UTF-8 are shown as such. Throws `Problem` when it cannot be read.
    String text(Path file) {
        return new String(SourceBytes.of(file), StandardCharsets.UTF_8);
    }

    /// What is in the folder, by name.
    List<Path> list(Path folder) {
        try (var all = Files.list(folder)) {
            return all.sorted(java.util.Comparator.comparing(path -> path.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new Problem("The folder cannot be read", folder.toString(), "Check that it is there and may be read.",
                    e);
        }
    }

    String shown(Path file) {
        var below = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return below.isEmpty() ? file.getFileName().toString() : below;
    }
}
