package org.watchkeeper.calendar.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.watchkeeper.host.HostId;

/// What one host does by itself, as it said at a moment (by the console's clock). `zone` is the host's own; `remarks` say what could
/// not be read.
public record JobReading(HostId host, Instant at, ZoneId zone, List<HostJob> jobs, List<String> remarks) {
    public JobReading {
        jobs = List.copyOf(jobs);
        remarks = List.copyOf(remarks);
    }
}
