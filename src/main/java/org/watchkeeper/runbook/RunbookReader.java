package org.watchkeeper.runbook;

/// Understands a document. Never throws on any text: what cannot be read is a finding.
@FunctionalInterface
public interface RunbookReader {
    /// `name` is the file's name, used as title when the document has none.
    Runbook read(String name, byte[] document);
}
