package org.watchkeeper.runbook.version;

import java.util.List;
import java.util.Optional;

/// The versions that are kept. Only ever added to.
public interface Versions {
    /// The newest version that lay at that place.
    Optional<Version> newest(String file);

    /// The newest version with exactly these bytes, wherever it lay.
    Optional<Version> withDigest(String sha256);

    /// Versions with that title or exactly these procedures, wherever they lay, newest first.
    List<Version> alike(String title, List<String> procedures);

    void keep(Version version);

    /// How many have been kept so far, by any console: it grows with each.
    long count();
}
