package org.watchkeeper.runbook.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.watchkeeper.runbook.Drafts;

/// Drafts in memory.
public final class MemoryDrafts implements Drafts {
    private final Map<Path, Draft> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(Path file, Draft draft) {
        kept.put(file, draft);
    }

    @Override
    public Optional<Draft> find(Path file) {
        return Optional.ofNullable(kept.get(file));
    }

    @Override
    public void drop(Path file) {
        kept.remove(file);
    }
}
