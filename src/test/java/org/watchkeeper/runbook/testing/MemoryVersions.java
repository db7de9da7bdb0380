package org.watchkeeper.runbook.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.runbook.version.Version;
import org.watchkeeper.runbook.version.Versions;

/// Versions kept for one test.
public final class MemoryVersions implements Versions {
    private final List<Version> kept = new ArrayList<>();

    @Override
    public Optional<Version> newest(String file) {
        return kept.reversed().stream().filter(version -> version.file().equals(file)).findFirst();
    }

    @Override
    public Optional<Version> withDigest(String sha256) {
        return kept.reversed().stream().filter(version -> version.sha256().equals(sha256)).findFirst();
    }

    @Override
    public List<Version> alike(String title, List<String> procedures) {
        return kept.reversed().stream().filter(version -> version.title().equals(title)
                || (!procedures.isEmpty() && version.procedures().equals(procedures))).toList();
    }

    @Override
    public void keep(Version version) {
        kept.add(version);
    }

    @Override
    public long count() {
        return kept.size();
    }
}
