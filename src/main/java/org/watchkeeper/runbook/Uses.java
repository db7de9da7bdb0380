package org.watchkeeper.runbook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// When runbooks were last carried out, by their titles: for real, and as a rehearsal on practice hosts.
public record Uses(Map<String, Instant> runs, Map<String, Instant> rehearsals) {
    public static final Uses NONE = new Uses(Map.of(), Map.of());

    public Uses {
        runs = Map.copyOf(runs);
        rehearsals = Map.copyOf(rehearsals);
    }

    public Optional<Instant> lastRun(String title) {
        return Optional.ofNullable(runs.get(title));
    }

    public Optional<Instant> lastRehearsal(String title) {
        return Optional.ofNullable(rehearsals.get(title));
    }
}
