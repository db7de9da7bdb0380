package org.watchkeeper.run.list;

import java.util.List;

import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.run.RunId;

/// Which runs bring up lists when they are finished, and in which occasion they did. Shared by all consoles of a store;
/// thread-safe.
public interface Sequels {
    /// Writes that this run, which is in the store, brings up lists at its end.
    void expect(RunId run);

    /// The finished ones whose lists are not written to be up, the one that ended first first.
    List<RunId> due();

    /// Proposes the occasion that a run's lists come up in, and tells which one it is: the first proposal counts, whoever made
    /// it.
    OccasionId settle(RunId run, OccasionId proposed);

    /// Writes that everything the run brings up is there.
    void done(RunId run);
}
