package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.library.FolderDrafts;
import org.watchkeeper.runbook.library.FolderLibrary;
import org.watchkeeper.runbook.library.FolderShelf;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.store.SqlVersions;
import org.watchkeeper.runbook.ui.Pen;
import org.watchkeeper.runbook.version.Acceptances;

/// Builds what reads, keeps and changes documents.
final class DocumentWiring {
    private final Ground ground;
    private final Lazy<RunbookReader> reader;
    private final Lazy<FolderLibrary> followed;
    private final Lazy<Acceptances> acceptances;

    DocumentWiring(Ground ground) {
        this.ground = ground;
        reader = ground.lazy(MarkdownRunbooks::new);
        followed = ground.lazy(() -> FolderLibrary.prepared(ground.settings().library(), reader.get()));
        acceptances = ground
                .lazy(() -> new Acceptances(new SqlVersions(ground.database()), reader.get(), ground.clock));
    }

    RunbookReader reader() {
        return reader.get();
    }

    /// The library as it fills and changes, for the window; empty until it begins.
    FolderLibrary followed() {
        return followed.get();
    }

    /// The library with everything read: the command line asks once and ends.
    Library whole() {
        try {
            followed.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return followed.get();
    }

    Acceptances acceptances() {
        return acceptances.get();
    }

    /// What changes documents; copies go into the first of the operator's `folders`.
    Pen pen(Supplier<List<Path>> folders) {
        return new Pen(new FolderShelf(folders), new FolderDrafts(ground.folder().data().resolve("drafts")),
                reader.get());
    }

    /// A document of the library, or of any other folder.
    Optional<Library.Entry> document(Path file) {
        return followed.get().find(file).or(() -> read(file));
    }

    /// The same when everything in the library has been read.
    Optional<Library.Entry> documentOfAll(Path file) {
        return whole().find(file).or(() -> read(file));
    }

    private Optional<Library.Entry> read(Path file) {
        try {
            var runbook = reader().read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            return Optional.of(new Library.Entry(file, false, runbook));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
