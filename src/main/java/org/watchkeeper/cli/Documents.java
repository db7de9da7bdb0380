package org.watchkeeper.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;

/// Finds documents named on the command line: a file, all Markdown files below a folder, or a runbook that came with the console.
final class Documents {
    private final RunbookReader reader;

    Documents(RunbookReader reader) {
        this.reader = reader;
    }

    /// A document and the name it was asked for by.
    record Named(Path file, boolean shipped, Runbook runbook) {
        Library.Entry entry() {
            return new Library.Entry(file, shipped, runbook);
        }
    }

    List<Named> all(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(read(place));
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            var found = files.filter(Documents::isMarkdown).sorted().map(this::read).toList();
            if (found.isEmpty()) {
                throw new Problem("There is no Markdown file in this folder, so nothing was looked at",
                        place.toString(),
                        "Name another folder, or a file.");
            }
            return found;
        } catch (IOException e) {
            throw unreadable(place, e);
        } catch (UncheckedIOException e) {
            throw unreadable(place, new IOException(e.getMessage(), e));
        }
    }

    private static Problem unreadable(Path place, IOException e) {
        return new Problem("The folder cannot be read: " + e.getMessage(), place.toString(),
                "Check its permissions and its links, or name the files one by one.", e);
    }

    Named read(Path file) {
        try {
            return new Named(file, false, reader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Problem("The document cannot be read", file.toString(),
                    Files.isDirectory(file)
                            ? "It is a folder: name a file in it."
                            : Files.exists(file) ? "Check its permissions." : "There is no such file.",
                    e);
        }
    }

    /// The file of that name, or the runbook of the library whose file has it; the library is read only then.
    Named find(String name, Supplier<Library> library) {
        var file = Path.of(name);
        if (Files.exists(file)) {
            return read(file);
        }
        return library.get().entries().stream()
                .filter(entry -> String.valueOf(entry.file().getFileName()).equals(name)
                        || String.valueOf(entry.file().getFileName()).equals(name + ".md"))
                .findFirst().map(entry -> new Named(entry.file(), entry.shipped(), entry.runbook()))
                .orElseThrow(() -> new Problem("There is no document '" + name + "'", file.toAbsolutePath().toString(),
                        "Name a file, or a runbook of the library by its file name."));
    }

    private static boolean isMarkdown(Path path) {
        var name = String.valueOf(path.getFileName());
        return (name.endsWith(".md") || name.endsWith(".markdown")) && Files.isRegularFile(path);
    }
}
