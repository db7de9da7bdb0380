package org.watchkeeper.run.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Set;

import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.run.RunId;

/// Sequels in memory, of runs that are all finished.
final class MemorySequels implements Sequels {
    final Set<RunId> expected = new HashSet<>();
    private final Map<RunId, OccasionId> chosen = new LinkedHashMap<>();
    private final Set<RunId> done = new HashSet<>();

    @Override
    public synchronized void expect(RunId run) {
        expected.add(run);
    }

    @Override
    public synchronized List<RunId> due() {
        return expected.stream().filter(run -> !done.contains(run)).toList();
    }

    @Override
    public synchronized OccasionId settle(RunId run, OccasionId proposed) {
        return chosen.computeIfAbsent(run, _ -> proposed);
    }

    @Override
    public synchronized void done(RunId run) {
        done.add(run);
    }
}
