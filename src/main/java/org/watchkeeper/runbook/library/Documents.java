package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.runbook.Library.Entry;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;

/// Turns files into entries of the library. A file that cannot be read is an entry that says so.
record Documents(RunbookReader reader) {
    private static final long LARGEST = 32L * 1024 * 1024;

    /// The entry of a file; empty when the file is gone.
    Optional<Entry> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.of(unreadable(file, "The file is larger than " + LARGEST / 1024 / 1024 + " MB"));
            }
            return Optional.of(new Entry(file, false, reader.read(name(file), Files.readAllBytes(file))));
        } catch (IOException broken) {
            return Files.exists(file)
                    ? Optional.of(unreadable(file, "The file cannot be read: " + reason(broken)))
                    : Optional.empty();
        }
    }

    /// The runbooks that came with the console: those that `runbooks/index.txt` on the class path names, one a line.
    List<Entry> shipped(ClassLoader loader) {
        var entries = new ArrayList<Entry>();
        for (var line : new String(resource(loader, "runbooks/index.txt"), java.nio.charset.StandardCharsets.UTF_8)
                .lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var path = "runbooks/" + line.strip();
                entries.add(new Entry(Path.of(path), true, reader.read(name(Path.of(path)), resource(loader, path))));
            }
        }
        return List.copyOf(entries);
    }

    private static byte[] resource(ClassLoader loader, String path) {
        try (InputStream stream = loader.getResourceAsStream(path)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private Entry unreadable(Path file, String why) {
        var empty = reader.read(name(file), new byte[0]);
        var runbook = new Runbook(empty.title(), "", empty.sha256(), Map.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(),
                List.of(Rule.UNREADABLE.at(1, why)));
        return new Entry(file, false, runbook);
    }

    private static String reason(IOException broken) {
        return broken instanceof java.nio.file.AccessDeniedException
                ? "access denied"
                : String.valueOf(broken.getMessage());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.(md|markdown)$", "");
    }
}
