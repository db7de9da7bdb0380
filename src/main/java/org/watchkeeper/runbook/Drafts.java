package org.watchkeeper.runbook;

import java.nio.file.Path;
import java.util.Optional;

/// Texts that were typed and not saved yet, kept outside the documents, so that a crash costs nothing.
public interface Drafts {
    /// A text, and the digest of the version of the document that it was made from.
    record Draft(String before, String text) {}

    void keep(Path file, Draft draft);

    Optional<Draft> find(Path file);

    void drop(Path file);
}
