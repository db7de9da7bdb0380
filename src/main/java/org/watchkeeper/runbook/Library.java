package org.watchkeeper.runbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The runbooks at hand: the Markdown files of the folders the operator chose, followed as they change.
public interface Library {
    /// All entries, shipped ones first, then by path. Unreadable files are entries with an ERROR finding.
    List<Entry> entries();

    Optional<Entry> find(Path file);

    /// Whether documents that are there now have yet to be read: those that have been are entries already.
    default boolean isReading() {
        return false;
    }

    /// Calls back after any change, on a thread of the library's own; closing the handle ends it.
    AutoCloseable onChange(Runnable listener);

    /// A document and where it lies. `shipped` ones came with the console.
    record Entry(Path file, boolean shipped, Runbook runbook) {}
}
