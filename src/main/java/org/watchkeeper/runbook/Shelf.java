package org.watchkeeper.runbook;

import java.nio.file.Path;

/// Where documents lie: taken down to be corrected, put back whole or not at all. What fails is a `Problem`, nothing is lost.
public interface Shelf {
    /// The bytes of a document.
    byte[] take(Path file);

    /// Puts `document` in the place of the version whose digest is `before`; `Overtaken` when another lies there by now.
    void put(Path file, String before, byte[] document);

    /// Copies a document that came with the console into the operator's own folder and says where it lies.
    Path copy(Library.Entry shipped);
}
