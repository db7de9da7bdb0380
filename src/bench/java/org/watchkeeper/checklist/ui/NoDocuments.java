package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.runbook.Library;

/// A library without documents.
record NoDocuments() implements Library {
    @Override
    public List<Entry> entries() {
        return List.of();
    }

    @Override
    public Optional<Entry> find(Path file) {
        return Optional.empty();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {};
    }
}
