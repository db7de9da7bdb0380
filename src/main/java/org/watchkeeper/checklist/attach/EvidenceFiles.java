package org.watchkeeper.checklist.attach;

import java.util.Optional;

/// The bytes of files that are evidence, each content once. Shared by all consoles of a store; thread-safe.
public interface EvidenceFiles {
    /// What is kept of a file. `sha256` is that of the file as it was (hexadecimal); `masked` says that secrets in `bytes` were
    /// made unreadable, so that these have another one.
    @SuppressWarnings("ArrayRecordComponent") // identity is the SHA-256; the bytes are payload
    record Copy(String sha256, boolean masked, byte[] bytes) {}

    /// Keeps it, unless a file of the same content is kept already.
    void keep(Copy copy);

    /// What was kept under the SHA-256 of a file; empty for a file that was too large.
    Optional<Copy> find(String sha256);
}
