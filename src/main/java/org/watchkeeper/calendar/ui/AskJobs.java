package org.watchkeeper.calendar.ui;

import java.util.List;

import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.host.Host;

/// Asks hosts what they do by themselves, and keeps it.
@FunctionalInterface
public interface AskJobs {
    /// Asks nobody.
    AskJobs NOBODY = _ -> List.of();

    /// Blocks until each host has answered or failed.
    List<JobRound.Result> read(List<Host> hosts);
}
