package org.watchkeeper.calendar.job;

import java.util.List;

/// Keeps what hosts said that they do by themselves: of each host what it said last.
public interface HostJobs {
    List<JobReading> all();

    /// Keeps a reading, unless a younger one of its host is kept.
    void keep(JobReading reading);

    /// Grows with every reading that is kept, whoever kept it: cheap to ask again and again.
    long version();
}
